package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.reading.ValueDifference.Why;

/**
 * Why a value differs, and what is said of the event that made the difference.
 *
 * @param why as the sentences are named
 * @param since from when on it is effective, as part of a sentence; may be empty
 * @param recorded the day of recording, in full; may be empty
 */
record Cause(String why, String since, String recorded) {

    static Cause of(ValueDifference value, Words words, Names names) {
        return names.event(value.event())
                .map(event -> of(value, event, words, names))
                .orElseGet(() -> new Cause(Why.CHANGED.name(), "", ""));
    }

    private static Cause of(ValueDifference value, RecordedEvent event, Words words, Names names) {
        var dates = new Dates(words);
        var voided = value.why() == Why.CORRECTED && event.event() instanceof RecordVoided;
        var effective = event.event().provenance().effective();
        return new Cause(
                voided ? "VOIDED" : value.why().name(),
                voided ? "" : words.get("since").replace("{0}", dates.beginning(effective)),
                dates.written(names.recordedOn(event)));
    }
}
