package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.web.rest.MessageStream.Format;
import de.kommunal.roadmap.web.rest.MessageStreams;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pace of a replay, on a clock that only its own waiting moves. */
@SharedRoadmap
class ReplayRunTest {

    private static final Instant START = Instant.parse("2026-02-18T12:00:00Z");
    private static final Cursor BEGINNING = new Cursor(LocalDate.EPOCH, 0);

    private final MessageStreams streams;
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<Integer> sentWhenAsked = new ArrayList<>();
    private Instant now = START;
    private @Nullable Instant closing;

    ReplayRunTest(Roadmap roadmap) {
        streams = roadmap.bean(MessageStreams.class);
    }

    @Test
    void asFastAsItGoesNobodyWaits() {
        assertThat(runs(steps(250), Duration.ZERO, Format.LINES)).isTrue();

        assertThat(now).isEqualTo(START);
        assertThat(text().lines()).hasSize(250);
    }

    @Test
    void stepsComeAtTheirPace() {
        assertThat(runs(steps(30), Duration.ofMillis(1500), Format.LINES)).isTrue();

        assertThat(now).isEqualTo(START.plusMillis(30 * 1500));
        assertThat(text().lines()).hasSize(30).noneMatch(String::isEmpty);
    }

    @Test
    void longWaitsAreFilledWithSignsOfLife() {
        assertThat(runs(steps(2), Duration.ofSeconds(50), Format.EVENTS)).isTrue();

        assertThat(text().lines().filter(": waiting"::equals)).hasSize(6);
        assertThat(text().lines().filter("event: step"::equals)).hasSize(2);
    }

    @Test
    void inLinesTheSignOfLifeIsAnEmptyLine() {
        assertThat(runs(steps(1), Duration.ofSeconds(31), Format.LINES)).isTrue();

        assertThat(text().lines()).hasSize(3);
        assertThat(text()).startsWith("\n\n{");
    }

    @Test
    void endsAfterAnHour() {
        assertThat(runs(steps(100), Duration.ofMinutes(1), Format.LINES)).isFalse();

        assertThat(Duration.between(START, now)).isEqualTo(Duration.ofHours(1));
        assertThat(text().lines().filter(line -> line.contains("step"))).hasSize(59);
    }

    @Test
    void endsSoonWhenTheProgramDoes() {
        closing = START.plusSeconds(10);

        assertThat(runs(steps(100), Duration.ofMinutes(1), Format.LINES)).isFalse();

        assertThat(now).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void makesStepsOnlyWhenThoseBeforeAreSent() {
        runs(steps(250), Duration.ofMillis(10), Format.LINES);

        assertThat(sentWhenAsked).containsExactly(0, 100, 200);
    }

    @Test
    void endsWhenTheReaderIsGone() {
        var source = steps(100);

        streams.answer(
                new Leaving(START.plusSeconds(3)),
                Format.LINES,
                "",
                stream ->
                        new ReplayRun(source, Duration.ofSeconds(1), stream, time())
                                .runs(BEGINNING));

        assertThat(now).isEqualTo(START.plusSeconds(3));
    }

    /** Whose reader leaves at a time. */
    private final class Leaving extends MockHttpServletResponse {

        private final Instant at;

        Leaving(Instant at) {
            this.at = at;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            var out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int b) throws IOException {
                    if (!now.isBefore(at)) {
                        throw new IOException("connection reset");
                    }
                    out.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    private boolean runs(ReplayRun.Source source, Duration pace, Format format) {
        var result = new boolean[1];
        streams.answer(
                response,
                format,
                "",
                stream -> result[0] = new ReplayRun(source, pace, stream, time()).runs(BEGINNING));
        return result[0];
    }

    private ReplayRun.Time time() {
        return new ReplayRun.Time(
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                },
                time -> now = now.plus(time),
                () -> closing != null && !now.isBefore(closing));
    }

    private ReplayRun.Source steps(int count) {
        return (behind, limit) -> {
            sentWhenAsked.add((int) text().lines().count());
            var first = (int) behind.position() + 1;
            var last = Math.min(count, first + limit - 1);
            return new ReplayRun.Some(
                    IntStream.rangeClosed(first, last).mapToObj(ReplayRunTest::step).toList(),
                    last == count ? null : new Cursor(LocalDate.EPOCH, last));
        };
    }

    private static ReplayStep step(int number) {
        return new ReplayStep(
                ReplayStep.KIND,
                Integer.toString(number),
                new Moment(LocalDate.EPOCH, Instant.EPOCH, number),
                number,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private String text() {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
