package de.kommunal.roadmap.web.automation;

import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.web.commands.AutomaticCommands;
import de.kommunal.roadmap.web.commands.UnknownProgramme;
import de.kommunal.roadmap.web.commands.UnknownReferences;

import jakarta.annotation.PreDestroy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Records that a decision breached a condition (rule C3), as soon as the second of both is in the
 * log, whichever that is. It looks at what was known at that event's own position, so it finds the
 * same however late it comes to it, and each command has a key, so it is given once.
 */
@Component
@DisallowReplay
@ProcessingGroup(BreachedConditions.NAME)
class BreachedConditions {

    static final String NAME = "breached-conditions";

    private static final Logger LOG = LoggerFactory.getLogger(BreachedConditions.class);
    private static final String CORRELATION = "correlation";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FollowingCommands following;
    private final Records records;
    private final AutomaticCommands commands;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(NAME).factory());

    BreachedConditions(FollowingCommands following, Records records, AutomaticCommands commands) {
        this.following = following;
        this.records = records;
        this.commands = commands;
    }

    @EventHandler
    void on(
            ResolutionRecorded event,
            @MessageIdentifier String id,
            @MetaDataValue(CORRELATION) @Nullable String correlation,
            TrackingToken token) {
        send(following.from(event, id, readable(token)), id, correlation);
    }

    @EventHandler
    void on(
            PartnerJoinedAgreement event,
            @MessageIdentifier String id,
            @MetaDataValue(CORRELATION) @Nullable String correlation,
            TrackingToken token) {
        send(following.from(event, id, readable(token)), id, correlation);
    }

    @EventHandler
    void on(
            BindingConditionImposed event,
            @MessageIdentifier String id,
            @MetaDataValue(CORRELATION) @Nullable String correlation,
            TrackingToken token) {
        send(following.from(event, id, readable(token)), id, correlation);
    }

    @PreDestroy
    void stop() {
        sender.shutdown();
    }

    /** The event's position, once reads cover it. */
    private long readable(TrackingToken token) {
        var position = token.position().orElseThrow();
        if (!records.await(position, PATIENCE)) {
            // the processor tries the event again
            throw new NotReadableYet(position);
        }
        return position;
    }

    /** From a thread of its own: a command has a transaction of its own, apart from the token's. */
    private void send(
            List<FollowingCommands.Following> found, String cause, @Nullable String correlation) {
        for (var next : found) {
            try {
                CompletableFuture.runAsync(() -> send(next, cause, correlation), sender).join();
            } catch (CompletionException e) {
                if (isRefused(e.getCause())) {
                    LOG.warn("{} of {} is refused", next.command(), cause, e.getCause());
                } else {
                    throw e;
                }
            }
        }
    }

    private void send(
            FollowingCommands.Following next, String cause, @Nullable String correlation) {
        commands.send(next.command(), next.automation(), next.key(), correlation, cause);
    }

    /** What is refused once is refused always; anything else may succeed later. */
    private static boolean isRefused(@Nullable Throwable cause) {
        return cause instanceof Refusal
                || cause instanceof InvalidValue
                || cause instanceof UnknownReferences
                || cause instanceof UnknownProgramme;
    }
}
