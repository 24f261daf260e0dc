package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.web.commands.Origin;

import org.springframework.stereotype.Component;

import java.util.List;

/** Reads the commands of a programme back from its events. */
@Component
class DataSetExport {

    private static final int PAGE = 1000;

    private final CommandCatalogue catalogue = CommandCatalogue.roadmap();
    private final RecordedEvents events;

    DataSetExport(RecordedEvents events) {
        this.events = events;
    }

    /** The programme as it was recorded up to a position, as far as the audience may see it. */
    DataSet of(ProgrammeId programme, long position, Audience audience) {
        var export = new ExportedRecords(catalogue);
        var after = 0L;
        List<RecordedEvent> page;
        do {
            page = events.read(after, PAGE);
            for (var recorded : page) {
                var event = recorded.event();
                if (recorded.position() <= position
                        && event.programme().equals(programme)
                        && maySee(audience, event)
                        && !isAutomatic(recorded)) {
                    export.add(recorded);
                }
                after = recorded.position();
            }
        } while (page.size() == PAGE && after < position);
        return new DataSet(programme.value(), export.records());
    }

    private static boolean maySee(Audience audience, Event event) {
        return audience == Audience.INTERNAL || event.provenance().publicity() == Publicity.PUBLIC;
    }

    /** It is decided anew when the others are loaded. */
    private static boolean isAutomatic(RecordedEvent recorded) {
        return Origin.AUTOMATION.name().equals(recorded.metaData().get("origin"));
    }
}
