package de.kommunal.roadmap.web.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.reading.Follower;
import de.kommunal.roadmap.reading.Records;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.QueryTimeoutException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class FollowersHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final long HEAD = 5_000;

    private final EventLog log = mock(EventLog.class);
    private final Records records = mock(Records.class);
    private long facts = HEAD;

    @BeforeEach
    void logOfSomeLength() {
        var head = mock(Head.class);
        when(head.position()).thenReturn(HEAD);
        when(log.head()).thenReturn(head);
        when(records.position()).thenReturn(HEAD);
    }

    @Test
    void whoIsLevelWithTheLogIsReady() {
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aFewEventsBehindForAMomentIsReady() {
        facts = HEAD - 1_000;
        recordedBefore(Duration.ofSeconds(30));

        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void tooManyEventsAreNot() {
        facts = HEAD - 1_001;
        recordedBefore(Duration.ofSeconds(1));

        assertDown("facts is 1001 events behind; more than 1000 are too many");
    }

    @Test
    void tooLongIsNot() {
        facts = HEAD - 1;
        recordedBefore(Duration.ofSeconds(31));

        assertDown("facts is 31 seconds behind; more than 30 are too long");
    }

    @Test
    void whatAnswersAreReadFromCountsBesideTheTable() {
        when(records.position()).thenReturn(HEAD - 2_000);
        recordedBefore(Duration.ZERO);

        assertDown("reads is 2000 events behind; more than 1000 are too many");
    }

    @Test
    void aStoreThatDoesNotAnswerIsNoFailureOfTheQuestion() {
        when(log.head()).thenThrow(new QueryTimeoutException("busy"));

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void assertDown(String reason) {
        var health = health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("reason", reason);
    }

    private void recordedBefore(Duration time) {
        var event = mock(StoredEvent.class);
        when(event.recordedAt()).thenReturn(NOW.minus(time));
        when(log.read(anyLong(), org.mockito.ArgumentMatchers.eq(1))).thenReturn(List.of(event));
    }

    private Health health() {
        var follower = new Follower("facts", facts, HEAD - facts, null, null);
        var lags =
                new Lags(() -> List.of(follower), log, records, Clock.fixed(NOW, ZoneOffset.UTC));
        return new FollowersHealth(lags, 1_000, Duration.ofSeconds(30)).health();
    }
}
