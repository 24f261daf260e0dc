package de.kommunal.roadmap.projections.partner;

import de.kommunal.roadmap.partner.PartnerKind;
import de.kommunal.roadmap.partner.PartnerRole;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.partner.PartnerView.Exit;
import de.kommunal.roadmap.partner.PartnerView.Membership;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class PartnerFold implements ViewFold<PartnerView> {

    @Override
    public Class<PartnerView> view() {
        return PartnerView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PARTNER;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(Map.entry("memberships", List.of("agreements/", "terms/")));
    }

    @Override
    public PartnerView fold(SubjectState state) {
        return new PartnerView(
                state.id(),
                state.version(),
                state.one("kind", PartnerKind.class),
                state.text("name"),
                state.textOrNull("shortName"),
                state.textOrNull("ags"),
                state.textOrNull("district"),
                state.textOrNull("owner"),
                state.one("role", PartnerRole.class),
                state.textOrNull("note"),
                state.namesBelow("agreements"),
                memberships(state),
                exits(state),
                state.irregularities(),
                state.provenance());
    }

    private static List<Membership> memberships(SubjectState state) {
        return state.namesBelow("agreements").stream()
                .map(agreement ->
                        new Membership(
                                agreement,
                                state.one("agreements/" + agreement, EffectiveDate.class),
                                state.textOrNull("terms/" + agreement)))
                .toList();
    }

    private static List<Exit> exits(SubjectState state) {
        return state.namesBelow("exits").stream()
                // who joined again has not left
                .filter(agreement -> !state.has("agreements/" + agreement))
                .map(agreement -> new Exit(agreement, state.text("exits/" + agreement)))
                .toList();
    }
}
