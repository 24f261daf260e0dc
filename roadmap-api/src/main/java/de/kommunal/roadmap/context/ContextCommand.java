package de.kommunal.roadmap.context;

import static de.kommunal.roadmap.shared.Subject.Kind.CONTEXT;
import static de.kommunal.roadmap.shared.Subject.Kind.REPORT;

import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the project office can do with an item of the context. */
public sealed interface ContextCommand extends Command {

    Pattern WEB = Pattern.compile("https?://\\S+");

    ContextItemId id();

    @Override
    default Subject subject() {
        return CONTEXT.named(id());
    }

    /**
     * Records something that surrounds the consolidation and takes no part in it.
     *
     * @param text what is to be known of it
     * @param period when it was, or of when it is; left out if not even the year is known
     * @param report the expert report that it comes from or led to it
     * @param url where more can be read
     */
    record RecordContextItem(
            ProgrammeId programme,
            ContextItemId id,
            ContextKind kind,
            String title,
            String text,
            @Nullable EffectiveDate period,
            @Nullable ReportId report,
            @Nullable String url,
            Provenance provenance)
            implements ContextCommand {

        public RecordContextItem {
            Texts.written("title", title);
            Texts.written("text", text);
            checkAddress(url);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(REPORT, report, "/report").toList();
        }
    }

    /** Says more or something else of an item; what is left out stays as it is. */
    record ReviseContextItem(
            ProgrammeId programme,
            ContextItemId id,
            @Nullable String title,
            @Nullable String text,
            @Nullable EffectiveDate period,
            @Nullable String url,
            String reason,
            Provenance provenance)
            implements ContextCommand {

        public ReviseContextItem {
            if (Stream.of(title, text, period, url).allMatch(Objects::isNull)) {
                throw new InvalidValue("at least one of title, text, period and url");
            }
            if (title != null) {
                Texts.written("title", title);
            }
            if (text != null) {
                Texts.written("text", text);
            }
            checkAddress(url);
            Texts.written("reason", reason);
        }
    }

    private static void checkAddress(@Nullable String url) {
        if (url != null && !WEB.matcher(url).matches()) {
            throw new InvalidValue("url", "an address that starts with https:// or http://");
        }
    }
}
