package de.kommunal.roadmap.web.view;

import static java.util.Comparator.comparing;

import de.kommunal.roadmap.legalform.AdoptLegalForm;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.partner.PartnerRole;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader asks of the page: whether a scenario could get its legal form now, and from whom.
 *
 * @param scenarios that live, the preferred one first
 * @param who the groups of partners that can be asked for, by their names in the address
 * @param scenario that is asked for; absent if none lives
 * @param group that is asked for
 * @param partners of the group
 */
record AdoptionQuestion(
        List<ScenarioView> scenarios,
        List<String> who,
        Optional<ScenarioView> scenario,
        String group,
        List<String> partners) {

    static final String MEMBERS = "members";
    static final String CANDIDATES = "candidates";
    private static final String AGREEMENT = "agreement/";

    static AdoptionQuestion of(
            Wanted wanted, List<ScenarioView> scenarios, List<PartnerView> partners) {
        var living =
                scenarios.stream()
                        .filter(one -> one.state() == ScenarioState.PROPOSED)
                        .sorted(
                                comparing((ScenarioView one) -> one.preferredBy().isEmpty())
                                        .thenComparing(one -> one.candidateForms().isEmpty()))
                        .toList();
        var who = groups(partners);
        var group = wanted.who().filter(who::contains).orElse(MEMBERS);
        var asked =
                wanted.scenario()
                        .flatMap(id -> living.stream().filter(one -> one.id().equals(id)).findAny())
                        .or(() -> living.stream().findFirst());
        return new AdoptionQuestion(living, who, asked, group, members(group, partners));
    }

    /** What the address says. */
    record Wanted(Optional<String> scenario, Optional<String> who) {}

    private static List<String> groups(List<PartnerView> partners) {
        return Stream.concat(
                        Stream.of(MEMBERS, CANDIDATES),
                        partners.stream()
                                .flatMap(one -> one.agreements().stream())
                                .distinct()
                                .sorted()
                                .map(AGREEMENT::concat))
                .toList();
    }

    private static List<String> members(String group, List<PartnerView> partners) {
        return partners.stream()
                .filter(one ->
                        switch (group) {
                            case MEMBERS -> one.role() == PartnerRole.MEMBER;
                            case CANDIDATES ->
                                    one.role() == PartnerRole.MEMBER
                                            || one.role() == PartnerRole.CANDIDATE;
                            default -> one.agreements().contains(agreement(group));
                        })
                .map(PartnerView::id)
                .toList();
    }

    /** The agreement that a group's name holds; empty for the other groups. */
    static String agreement(String group) {
        return group.startsWith(AGREEMENT) ? group.substring(AGREEMENT.length()) : "";
    }

    /** The legal forms that the scenario names. */
    public List<LegalForm> forms() {
        return scenario.map(ScenarioView::candidateForms).orElse(List.of());
    }

    /** The command whose refusal is the answer; empty if there is nothing to ask. */
    Optional<AdoptLegalForm> command(Reading reading) {
        if (scenario.isEmpty() || forms().isEmpty() || partners.isEmpty()) {
            return Optional.empty();
        }
        var agreement = agreement(group);
        return Optional.of(
                new AdoptLegalForm(
                        reading.programme(),
                        forms().getFirst(),
                        new ScenarioId(scenario.get().id()),
                        agreement.isEmpty() ? null : new AgreementId(agreement),
                        agreement.isEmpty() ? partners.stream().map(PartnerId::new).toList() : null,
                        new Provenance(
                                EffectiveDate.on(reading.moment().validAt()),
                                List.of(),
                                Publicity.PUBLIC)));
    }
}
