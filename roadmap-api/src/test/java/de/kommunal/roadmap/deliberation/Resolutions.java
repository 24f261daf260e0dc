package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.deliberation.ResolutionView.Change;
import de.kommunal.roadmap.deliberation.ResolutionView.Reservation;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A resolution as it would be read, with what matters for those that depend on each other. */
public final class Resolutions {

    private final String id;
    private final String partner;
    private String committee = "rat";
    private String decidedOn = "2026-03-01";
    private ResolutionState state = ResolutionState.IN_FORCE;
    private List<ResolutionItem> items =
            List.of(new ResolutionItem(1, ItemKind.CHOICE, "Wahl", LegalForm.AOER, "holding"));
    private List<Integer> adopted = List.of(1);
    private @Nullable String deliberation;
    private @Nullable Integer paperVersion;
    private @Nullable EffectiveDate effectiveSince;
    private final List<Change> changes = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();

    private Resolutions(String id, String partner) {
        this.id = id;
        this.partner = partner;
    }

    /** By which a partner chose an AöR for the holding; its id is that of the partner. */
    public static Resolutions of(String partner) {
        return new Resolutions(partner, partner);
    }

    public static Resolutions of(String partner, String id) {
        return new Resolutions(id, partner);
    }

    public Resolutions by(String which) {
        committee = which;
        return this;
    }

    public Resolutions on(String day) {
        decidedOn = day;
        return this;
    }

    public Resolutions is(ResolutionState which) {
        state = which;
        return this;
    }

    Resolutions inStepOf(String which, int version) {
        deliberation = which;
        paperVersion = version;
        return this;
    }

    Resolutions tookEffect(String day) {
        effectiveSince = new EffectiveDate(day);
        return this;
    }

    Resolutions changedBy(String by) {
        changes.add(new Change(state, by, null, new EffectiveDate(decidedOn)));
        return this;
    }

    public Resolutions item(ItemKind kind, @Nullable LegalForm form, @Nullable String scenario) {
        items = List.of(new ResolutionItem(1, kind, "Ziffer", form, scenario));
        return this;
    }

    Resolutions adoptsNothing() {
        adopted = List.of();
        return this;
    }

    Resolutions subjectTo(String... partners) {
        return with(ReservationType.CONCURRENT_RESOLUTIONS, List.of(partners), List.of());
    }

    Resolutions subjectToResolutions(String... resolutions) {
        return with(ReservationType.CONCURRENT_RESOLUTIONS, List.of(), List.of(resolutions));
    }

    private Resolutions with(
            ReservationType type, List<String> partners, List<String> resolutions) {
        reservations.add(
                new Reservation(
                        "uebrige-" + reservations.size(),
                        type,
                        "vorbehaltlich der übrigen",
                        partners,
                        resolutions,
                        null,
                        null,
                        ReservationState.OPEN,
                        null,
                        null));
        return this;
    }

    Resolutions approval(ReservationState which, @Nullable String since) {
        reservations.add(
                new Reservation(
                        "genehmigung",
                        ReservationType.APPROVAL,
                        "vorbehaltlich der Genehmigung",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        which,
                        since == null ? null : "Verfügung",
                        since == null ? null : new EffectiveDate(since)));
        return this;
    }

    public ResolutionView view() {
        return new ResolutionView(
                id,
                1,
                deliberation,
                deliberation == null ? null : "rat",
                committee,
                partner,
                LocalDate.parse(decidedOn),
                items,
                adopted,
                null,
                null,
                null,
                paperVersion,
                false,
                state,
                null,
                changes,
                List.of(),
                effectiveSince,
                reservations,
                null,
                List.of(),
                List.of(),
                since(decidedOn));
    }
}
