package de.kommunal.roadmap.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names an expert report. */
public record ReportId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
