package de.kommunal.roadmap.web.wording;

import static de.kommunal.roadmap.shared.Subject.Kind.*;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values are ids of other subjects, by the last word of their path. */
final class References {

    private static final Map<String, Subject.Kind> KINDS =
            Map.ofEntries(
                    Map.entry("partner", PARTNER),
                    Map.entry("partners", PARTNER),
                    Map.entry("listed", PARTNER),
                    Map.entry("district", PARTNER),
                    Map.entry("owner", PARTNER),
                    Map.entry("commissionedBy", PARTNER),
                    Map.entry("commissioners", PARTNER),
                    Map.entry("beneficiary", PARTNER),
                    Map.entry("committee", COMMITTEE),
                    Map.entry("competentCommittee", COMMITTEE),
                    Map.entry("decisiveCommittee", COMMITTEE),
                    Map.entry("toCommittee", COMMITTEE),
                    Map.entry("reportTo", COMMITTEE),
                    Map.entry("paper", PAPER),
                    Map.entry("report", REPORT),
                    Map.entry("preferredBy", REPORT),
                    Map.entry("informationEvent", INFORMATION_EVENT),
                    Map.entry("scenario", SCENARIO),
                    Map.entry("mergedInto", SCENARIO),
                    Map.entry("deliberation", DELIBERATION),
                    Map.entry("resolution", RESOLUTION),
                    Map.entry("resolutions", RESOLUTION),
                    Map.entry("byResolution", RESOLUTION),
                    Map.entry("byResolutions", RESOLUTION),
                    Map.entry("waivedBy", RESOLUTION),
                    Map.entry("by", RESOLUTION),
                    Map.entry("amendments", RESOLUTION),
                    Map.entry("texts", RESOLUTION),
                    Map.entry("byCondition", CONDITION),
                    Map.entry("milestone", MILESTONE),
                    Map.entry("waitsFor", MILESTONE),
                    Map.entry("correction", CORRECTION),
                    Map.entry("voidedBy", CORRECTION));

    private References() {}

    static @Nullable Subject of(String word, String id) {
        var kind = KINDS.get(word);
        return kind == null ? null : new Subject(kind, id);
    }

    /** Those in a value: its own, or those of its items and fields. */
    static List<Subject> in(String word, JsonNode value) {
        if (value.isString()) {
            return Optional.ofNullable(of(word, value.stringValue())).stream().toList();
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(item -> in(word, item).stream()).toList();
        }
        return value.propertyStream()
                .flatMap(field -> in(field.getKey(), field.getValue()).stream())
                .toList();
    }
}
