package de.kommunal.roadmap.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.chart.Entry.Kind;
import de.kommunal.roadmap.web.chart.Entry.Lane;
import de.kommunal.roadmap.web.chart.Entry.State;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class DrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Span SPAN = new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<State> STATES = List.of(State.values());
    private static final List<String> LABELS =
            List.of(
                    "Beschluss",
                    "<script>&\"'",
                    "zu\u0000 und \u0008 und \uFFFE",
                    "\uD83D\uDE80 Start",
                    "sehr lang ".repeat(30),
                    "");

    private static final Drawing.Captions CAPTIONS =
            new Drawing.Captions() {
                @Override
                public String title() {
                    return "Zeitstrahl";
                }

                @Override
                public String describe(Placed placed) {
                    return placed.entries().size() + " " + placed.entry().label() + ".";
                }

                @Override
                public String shortLabel(Placed placed) {
                    return Layout.shortened(placed.entry().label());
                }

                @Override
                public String address(Placed placed) {
                    return "?selected=" + placed.entry().key() + "&x=1";
                }

                @Override
                public String lane(Lane lane, int marks) {
                    return lane.title();
                }

                @Override
                public String today() {
                    return "heute";
                }

                @Override
                public String read() {
                    return "gelesen";
                }
            };

    private static List<Entry> entries(int number, Random random) {
        return IntStream.range(0, number).mapToObj(i -> entry(i, random)).toList();
    }

    private static Entry entry(int number, Random random) {
        var day = SPAN.from().plusDays(random.nextInt(1_200) - 50L);
        var date =
                switch (random.nextInt(4)) {
                    case 0 -> Integer.toString(day.getYear());
                    case 1 -> day.toString().substring(0, 7);
                    case 2 -> day + "/" + day.plusDays(random.nextInt(90));
                    default -> day.toString();
                };
        return new Entry(
                "key." + number,
                new Subject(Subject.Kind.MILESTONE, "m" + number),
                new Lane(random.nextInt(3), "Spur " + random.nextInt(2)),
                KINDS.get(random.nextInt(KINDS.size())),
                STATES.get(random.nextInt(STATES.size())),
                LABELS.get(random.nextInt(LABELS.size())),
                null,
                new EffectiveDate(date),
                random.nextBoolean() ? List.of(EffectiveDate.on(day.minusDays(40))) : List.of(),
                List.of("key." + random.nextInt(number + 1)),
                List.of(),
                new Provenance(new EffectiveDate(date), List.of(), Publicity.PUBLIC));
    }

    private static String drawn(List<Entry> entries, LocalDate day) {
        return new Drawing(SPAN, CAPTIONS).draw(entries, TODAY, day, "key.1");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void isWellFormedWhateverIsWrittenInIt() throws Exception {
        var seed = System.nanoTime();
        for (var round = 0; round < 60; round++) {
            var entries = entries(40, new Random(seed + round));
            var svg = drawn(entries, TODAY);

            var links = parsed(svg).getElementsByTagName("a");
            assertThat(svg).as("seed %d", seed + round).doesNotContain("style=", "<script");
            for (var i = 0; i < links.getLength(); i++) {
                var link = (Element) links.item(i);
                assertThat(link.getAttribute("aria-label")).isNotBlank();
                assertThat(link.getAttribute("href")).contains("key.").contains("&x=1");
            }
        }
    }

    @Test
    void drawsEachEntryOfTheDaysOnceAndNoOther() {
        var seed = System.nanoTime();
        for (var round = 0; round < 60; round++) {
            var entries = entries(60, new Random(seed + round));
            var drawn =
                    new Layout(SPAN)
                            .place(entries).values().stream()
                                    .flatMap(List::stream)
                                    .flatMap(mark -> mark.entries().stream())
                                    .map(Entry::key)
                                    .toList();

            assertThat(drawn)
                    .as("seed %d", seed + round)
                    .containsExactlyInAnyOrderElementsOf(
                            entries.stream().filter(SPAN::touches).map(Entry::key).toList());
        }
    }

    @Test
    void marksInARowDoNotTouch() {
        var seed = System.nanoTime();
        for (var round = 0; round < 60; round++) {
            for (var lane :
                    new Layout(SPAN).place(entries(50, new Random(seed + round))).values()) {
                var rows = new ArrayList<List<Double>>();
                for (var mark : lane) {
                    while (rows.size() <= mark.row()) {
                        rows.add(new ArrayList<>());
                    }
                    rows.get(mark.row()).add(mark.x());
                }
                for (var row : rows) {
                    var sorted = row.stream().sorted().toList();
                    for (var i = 1; i < sorted.size(); i++) {
                        assertThat(sorted.get(i) - sorted.get(i - 1))
                                .as("seed %d", seed + round)
                                .isGreaterThanOrEqualTo(24);
                    }
                }
            }
        }
    }

    @Test
    void staysWhereItIsWhenAnotherDayIsRead() {
        var entries = entries(30, new Random(7));

        var other = drawn(entries, TODAY.minusDays(100));

        assertThat(other.replaceFirst("<g class=\"read\">.*?</g>", ""))
                .isEqualTo(drawn(entries, TODAY));
    }

    @Test
    void drawsFarTooManyAsGroups() {
        var marks =
                new Layout(SPAN)
                        .place(entries(5_000, new Random(3))).values().stream()
                                .flatMap(List::stream)
                                .toList();

        assertThat(marks).hasSizeLessThan(1_500);
        assertThat(marks).anyMatch(Placed::isCluster);
    }
}
