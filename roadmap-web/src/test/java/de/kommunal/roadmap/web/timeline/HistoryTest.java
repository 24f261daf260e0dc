package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was recorded when and by whom, since when it holds, and what it changed. */
@SharedRoadmap
class HistoryTest {

    private static final String DELIBERATION = "&record=deliberation/rechtsform";

    private static TimelineStory story;

    @BeforeAll
    static void tell(Roadmap roadmap) {
        story = TimelineStory.told(roadmap);
    }

    @Test
    void eachEntrySaysWhoRecordedItWhenAndSinceWhenItHolds() {
        var entry = story.history("&record=scenario/verbund").at("/items/0");

        assertThat(entry.path("type").stringValue()).isEqualTo("ScenarioProposed");
        assertThat(entry.path("record").stringValue()).isEqualTo("scenario/verbund");
        assertThat(entry.path("effective").stringValue()).isEqualTo("2024-11");
        assertThat(entry.path("role").stringValue()).isEqualTo("PROJECT_OFFICE");
        assertThat(entry.path("recordedAt").stringValue()).endsWith("Z");
        assertThat(entry.path("version").intValue()).isEqualTo(1);
        assertThat(entry.path("sources").isArray()).isTrue();
        assertThat(entry.at("/changes/0/subject").stringValue()).isEqualTo("scenario/verbund");
        assertThat(entry.at("/changes/0/change").stringValue()).isEqualTo("ADDED");
        assertThat(value(entry, "title").at("/after/value").stringValue()).isEqualTo("Verbund");
        assertThat(value(entry, "title").has("before")).isFalse();
    }

    @Test
    void aChangeNamesWhatWasThereBeforeAndTheEventsThatSayBoth() {
        var items = story.history("&record=scenario/verbund").path("items");

        var title = value(items.path(2), "title");

        assertThat(title.at("/before/value").stringValue()).isEqualTo("Verbund mit Holding");
        assertThat(title.at("/before/event")).isEqualTo(items.path(1).path("event"));
        assertThat(title.at("/after/value").stringValue()).isEqualTo("Verbund mit zwei Holdings");
        assertThat(title.at("/after/event")).isEqualTo(items.path(2).path("event"));
    }

    @Test
    void aCorrectionSaysWhatItPutRightAndWhatItWithdrewCountsNoMore() {
        var page = story.history(DELIBERATION);

        assertThat(TimelineStory.texts(page, "/type"))
                .containsExactly(
                        "DeliberationPlanned",
                        "StepRescheduled",
                        "StepOutcomeRecorded",
                        "RecordCorrected",
                        "StepOutcomeRecorded",
                        "RecordCorrected",
                        "StepOutcomeRecorded",
                        "RecordVoided");
        assertThat(TimelineStory.texts(page, "/counts"))
                .containsExactly("true", "true", "false", "true", "true", "false", "false", "true");
        var outcome = value(page.at("/items/4"), "steps/rat/outcome");
        assertThat(outcome.at("/before/value").stringValue()).isEqualTo("REJECTED");
        assertThat(outcome.at("/after/value").stringValue()).isEqualTo("ADOPTED");
        assertThat(page.at("/items/4/replaces")).isEqualTo(page.at("/items/2/event"));
    }

    @Test
    void whatAPositionsOwnCorrectionWithdrewCountsNoMoreEither() {
        var page = story.history("&record=position/sued--process");

        assertThat(TimelineStory.texts(page, "/type"))
                .containsExactly("PositionStated", "PositionCorrected", "PositionCorrected");
        assertThat(TimelineStory.texts(page, "/counts")).containsExactly("false", "false", "true");
        assertThat(value(page.at("/items/1"), "stance").at("/before/value").stringValue())
                .isEqualTo("SUPPORTS");
    }

    @Test
    void whatCountsIsAsItWasKnownThen() {
        var all = story.history(DELIBERATION).path("items");
        var beforeTheFirstCorrection = all.path(2).path("position").longValue();

        var then = story.history(DELIBERATION + "&atPosition=" + beforeTheFirstCorrection);

        assertThat(TimelineStory.texts(then, "/counts")).containsExactly("true", "true", "true");
        assertThat(then.at("/items/2/changes")).isEqualTo(all.path(2).path("changes"));
    }

    @ParameterizedTest
    @CsvSource({
        "steps/rat/date, DeliberationPlanned StepRescheduled",
        "steps/ausschuss, DeliberationPlanned",
        "steps/rat/outcome, StepOutcomeRecorded StepOutcomeRecorded StepOutcomeRecorded"
                + " RecordVoided",
        "steps/ra, ''",
    })
    void aFieldHasTheEventsThatChangedItOrWhatIsBelowIt(String field, String types) {
        var page = story.history(DELIBERATION + "&field=" + field);

        assertThat(String.join(" ", TimelineStory.texts(page, "/type"))).isEqualTo(types);
    }

    @Test
    void narrowsByKindPartnerAndBothPeriods() {
        assertThat(TimelineStory.texts(story.history("&kind=scenario"), "/record"))
                .isNotEmpty()
                .allMatch(record -> record.startsWith("scenario/"));
        assertThat(TimelineStory.texts(story.history("&kind=correction"), "/type"))
                .hasSize(5)
                .allMatch(type -> type.equals("RecordCorrected") || type.equals("RecordVoided"));
        assertThat(TimelineStory.texts(story.history("&partner=ost"), "/record"))
                .containsExactly("partner/ost");
        assertThat(TimelineStory.texts(story.history("&partner=sued"), "/record"))
                .contains("partner/sued", "committee/rat-sued", "paper/vorlage-sued")
                .doesNotContain("committee/rat-nord");
        assertThat(
                        TimelineStory.texts(
                                story.history("&effectiveFrom=2025-01-20&effectiveTo=2025-01-25"),
                                "/type"))
                .containsExactly("DeliberationPlanned", "StepRescheduled");
    }

    @Test
    void theRecordedPeriodHasItsFirstAndItsLastMillisecond() {
        var all = story.history("").path("items").valueStream().toList();
        var from = all.get(3).path("recordedAt").stringValue();
        var to = all.get(all.size() - 3).path("recordedAt").stringValue();

        var some = story.history("&recordedFrom=" + from + "&recordedTo=" + to);

        assertThat(some.path("items"))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        all.stream()
                                .filter(entry ->
                                        isIn(entry.path("recordedAt").stringValue(), from, to))
                                .toList());
        assertThat(story.history("&recordedFrom=PT-1H").path("items")).hasSize(all.size());
        assertThat(story.history("&recordedTo=P-1D").path("items")).isEmpty();
    }

    private static boolean isIn(String time, String from, String to) {
        return Instant.parse(time).compareTo(Instant.parse(from)) >= 0
                && Instant.parse(time).compareTo(Instant.parse(to)) <= 0;
    }

    @Test
    void theOrderByEffectiveDayPutsLateEntriesWhereTheyBelong() {
        var recorded = story.history("").path("items").valueStream().toList();

        var effective = story.history("&order=effective").path("items").valueStream().toList();

        assertThat(effective)
                .isNotEqualTo(recorded)
                .containsExactlyElementsOf(
                        recorded.stream()
                                .sorted(Comparator.comparing(HistoryTest::firstDay))
                                .toList());
    }

    private static String firstDay(JsonNode entry) {
        var edtf = entry.path("effective").stringValue();
        return edtf + "-01-01".substring(Math.min(6, (edtf.length() - 4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&order=effective",
                "&direction=descending",
                "&order=effective&direction=descending",
                "&kind=deliberation",
                DELIBERATION + "&field=steps/rat",
                DELIBERATION + "&field=steps/rat&order=effective&direction=descending"
            })
    void pagesJoinSeamlesslyThereAndBack(String filter) {
        var all = events(story.history(filter));
        for (var limit : List.of(1, 2, 3, all.size() - 1, all.size())) {
            var there = new ArrayList<String>();
            var page = page(filter, limit, "");
            assertThat(page.has("previous")).isFalse();
            there.addAll(events(page));
            while (page.has("next")) {
                page = page(filter, limit, "&after=" + page.path("next").stringValue());
                there.addAll(events(page));
                assertThat(page.has("previous")).isTrue();
            }
            var back = new ArrayList<>(events(page));
            while (page.has("previous")) {
                page = page(filter, limit, "&before=" + page.path("previous").stringValue());
                back.addAll(0, events(page));
                assertThat(page.has("next")).isTrue();
            }
            assertThat(there).containsExactlyElementsOf(all);
            assertThat(back).containsExactlyElementsOf(all);
        }
    }

    private static JsonNode page(String filter, int limit, String cursor) {
        var page = story.programme().read("/history?limit=" + limit + filter + cursor);
        assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
        return page;
    }

    private static List<String> events(JsonNode page) {
        return TimelineStory.texts(page, "/event");
    }

    @Test
    void theNewestFirstIsTheOtherWayRound() {
        assertThat(events(story.history("&direction=descending")))
                .containsExactlyElementsOf(events(story.history("")).reversed());
    }

    @Test
    void thePublicSeesPublicEventsAndHowManyMoreThereAreOfARecord() {
        var everything = story.publicHistory("");
        var fusion = story.publicHistory("&record=scenario/fusion");

        assertThat(everything.has("nonPublic")).isFalse();
        assertThat(everything.path("items")).hasSize(story.history("").path("items").size() - 2);
        assertThat(everything.toString()).doesNotContain("Geheim");
        assertThat(fusion.path("items")).hasSize(1);
        assertThat(fusion.path("nonPublic").intValue()).isEqualTo(1);
        assertThat(story.history("&record=scenario/fusion").has("nonPublic")).isFalse();
        assertThat(story.publicly("/history?record=scenario/geheim").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=hamlet, kind, hamlet",
        "record=paper, record, paper",
        "field=steps//rat, field, steps//rat",
        "partner=Nord, partner, Nord",
        "effectiveFrom=18.02.2026, effectiveFrom, 18.02.2026",
        "effectiveTo=2026-02-30, effectiveTo, 2026-02-30",
        "effectiveFrom=2026-02-19&effectiveTo=2026-02-18, effectiveFrom, 2026-02-19",
        "recordedFrom=2026-02-18, recordedFrom, 2026-02-18",
        "recordedTo=yesterdaY, recordedTo, yesterdaY",
        "recordedFrom=PT-1H&recordedTo=PT-2H, recordedFrom, PT-1H",
        "order=random, order, random",
        "direction=up, direction, up",
        "after=2025-01-01.1, after, 2025-01-01.1",
        "after=x, after, x",
        "after=99999999999, after, 99999999999",
        "order=effective&before=3, before, 3",
        "order=effective&after=2025-02-30.3, after, 2025-02-30.3",
        "after=1&before=9, before, 9",
        "limit=0, limit, 0",
    })
    void saysWhatIsWrongWithAParameter(String query, String parameter, String read) {
        var answer = story.publicly("/history?" + query);

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-parameter");
        var error = answer.json().at("/errors/0");
        assertThat(error.path("parameter").stringValue()).isEqualTo(parameter);
        assertThat(error.path("read").stringValue()).isEqualTo(read);
        assertThat(error.path("expected").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/history?record=paper/none",
                "/history?partner=none",
                "/history?record=deliberation/rechtsform&atPosition=1"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(story.publicly(path).code()).isEqualTo("not-found");
    }

    @Test
    void aProgrammeThatIsNotThereIsNotFound(Roadmap roadmap) {
        Api.Answer answer = roadmap.anonymous().get("/api/programmes/none/history");

        assertThat(answer.status()).isEqualTo(404);
    }

    private static JsonNode value(JsonNode entry, String path) {
        return entry.at("/changes/0/values")
                .valueStream()
                .filter(value -> value.path("path").stringValue().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
