package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is irregular about something that happened, one flag for each rule. */
final class Flags {

    private final Map<Rule, String> details = new EnumMap<>(Rule.class);

    void add(Rule rule, String detail) {
        details.merge(rule, detail, (first, second) -> first + " " + second);
    }

    void vote(@Nullable VoteTally votes, @Nullable Integer seats) {
        if (votes != null) {
            votes.contradiction(seats).ifPresent(detail -> add(Rule.S3, detail));
        }
    }

    /**
     * @param recordedOn ISO date of the day on which the command arrived; null if unknown
     */
    void future(LocalDate decidedOn, @Nullable String recordedOn) {
        if (recordedOn != null && decidedOn.isAfter(LocalDate.parse(recordedOn))) {
            add(
                    Rule.D3,
                    "It is dated %s, but was recorded on %s already."
                            .formatted(decidedOn, recordedOn));
        }
    }

    List<Irregularity> list() {
        return details.entrySet().stream()
                .map(flag -> new Irregularity(flag.getKey(), flag.getValue()))
                .toList();
    }
}
