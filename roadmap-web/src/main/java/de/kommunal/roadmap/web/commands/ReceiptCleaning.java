package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.OneAtATime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/** Forgets receipts that no sender will ask for any more. */
@Component
class ReceiptCleaning {

    /** Senders are promised 7 days; a month forgives a long holiday. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCleaning.class);

    private final ReceiptTable receipts;
    private final Clock clock;
    private final OneAtATime nodes;

    ReceiptCleaning(ReceiptTable receipts, Clock clock, OneAtATime nodes) {
        this.receipts = receipts;
        this.clock = clock;
        this.nodes = nodes;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H")
    void cleanOnOneNode() {
        nodes.run("receipts", this::clean);
    }

    private void clean() {
        var forgotten = receipts.forgetBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) {
            LOG.info("{} receipts older than {} days forgotten", forgotten, KEPT.toDays());
        }
    }
}
