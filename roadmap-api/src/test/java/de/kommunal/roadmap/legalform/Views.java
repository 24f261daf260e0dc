package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.concordance.ConcordanceRule;
import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.concordance.ConcordanceView.PartnerText;
import de.kommunal.roadmap.concordance.TextState;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionKind.Proof;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.ConditionView.Shown;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.StepRole;
import de.kommunal.roadmap.deliberation.StepState;
import de.kommunal.roadmap.legalform.ExaminationView.Presentation;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.partner.PartnerKind;
import de.kommunal.roadmap.partner.PartnerRole;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Views as the read side would answer them. */
final class Views {

    static final String COESFELD = "kreis-coesfeld";
    static final String MUENSTER = "stadt-muenster";

    private Views() {}

    static ScenarioView scenario(ScenarioState state, LegalForm... candidates) {
        return new ScenarioView(
                "holding",
                1,
                "Holding",
                null,
                OrganisationModel.HOLDING,
                List.of(candidates),
                null,
                null,
                List.of(),
                state,
                null,
                null,
                since("2025-10"));
    }

    static ExaminationView examination(
            LegalForm form, ExaminationState state, String... presentedTo) {
        return new ExaminationView(
                "examination-" + form.name().toLowerCase(java.util.Locale.ROOT),
                1,
                form,
                null,
                null,
                null,
                null,
                state,
                1,
                List.of(),
                null,
                null,
                null,
                List.of(presentedTo),
                Stream.of(presentedTo).map(partner -> presentation(partner, 1)).toList(),
                null,
                since("2026-09"));
    }

    static Presentation presentation(String partner, int round) {
        return new Presentation(
                partner,
                "it-muensterland-" + partner,
                "kreistag",
                round,
                new EffectiveDate("2026-10"));
    }

    static ConditionView alternatives(String partner, int minimum) {
        return condition(
                partner,
                ConditionKind.MIN_ALTERNATIVES,
                new ConditionParameters(
                        minimum,
                        OrganisationModel.HOLDING,
                        List.of(LegalForm.GMBH, LegalForm.ZWECKVERBAND),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                DecisionKind.LEGAL_FORM_ADOPTION);
    }

    static ConditionView concurrence(String... partners) {
        return condition(
                COESFELD,
                ConditionKind.CONCURRENT_RESOLUTIONS,
                new ConditionParameters(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(partners).stream().map(PartnerId::new).toList()),
                DecisionKind.LEGAL_FORM_ADOPTION);
    }

    static ConditionView condition(
            String partner,
            ConditionKind kind,
            ConditionParameters parameters,
            DecisionKind appliesTo,
            Shown... evidence) {
        return new ConditionView(
                "condition",
                1,
                partner,
                "kreistag-coesfeld",
                "kreistag-2026-02-18",
                2,
                kind,
                "Maßgabe",
                parameters,
                List.of(appliesTo),
                ConditionState.OPEN,
                kind.proof() == Proof.COMPUTED,
                List.of(evidence),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                since("2026-02-18"));
    }

    /** Adopted by all of its partners. */
    static ConcordanceView concordance(
            LegalForm form, @Nullable String reachedOn, String... partners) {
        return concordance(form, reachedOn, true, List.of(partners).stream().map(Views::adopted));
    }

    private static PartnerText adopted(String partner) {
        return new PartnerText(partner, TextState.ADOPTED, true, null, null, null, null, null);
    }

    /** The same, but its partners no longer agree. */
    static ConcordanceView broken(ConcordanceView concordance) {
        return concordance(
                concordance.legalForm(),
                String.valueOf(concordance.reachedOn()),
                false,
                concordance.partners().stream());
    }

    private static ConcordanceView concordance(
            LegalForm form,
            @Nullable String reachedOn,
            boolean concordant,
            Stream<PartnerText> partners) {
        return new ConcordanceView(
                "satzung-" + form.name().toLowerCase(java.util.Locale.ROOT),
                1,
                form,
                null,
                "Satzung",
                null,
                "0".repeat(64),
                null,
                ConcordanceRule.ALL,
                partners.toList(),
                2,
                2,
                concordant,
                reachedOn == null ? null : new EffectiveDate(reachedOn),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                since("2026-12"));
    }

    static PartnerView partner(String id, String... agreements) {
        return new PartnerView(
                id,
                1,
                PartnerKind.DISTRICT,
                id,
                null,
                null,
                null,
                null,
                PartnerRole.MEMBER,
                null,
                List.of(agreements),
                List.of(),
                List.of(),
                List.of(),
                since("2001-02-01"));
    }

    static ResolutionView resolution(
            String partner, String decidedOn, List<Integer> adopted, ResolutionItem... items) {
        return resolution(partner, null, decidedOn, adopted, items);
    }

    /** A resolution of a step of the partner's deliberation. */
    static ResolutionView resolution(
            String partner,
            @Nullable String step,
            String decidedOn,
            List<Integer> adopted,
            ResolutionItem... items) {
        return resolution(ResolutionState.IN_FORCE, partner, step, decidedOn, adopted, items);
    }

    private static ResolutionView resolution(
            ResolutionState state,
            String partner,
            @Nullable String step,
            String decidedOn,
            List<Integer> adopted,
            ResolutionItem... items) {
        return new ResolutionView(
                "resolution-" + decidedOn,
                1,
                step == null ? null : "it-muensterland-" + partner,
                step,
                "kreistag-coesfeld",
                partner,
                LocalDate.parse(decidedOn),
                List.of(items),
                adopted,
                null,
                null,
                null,
                null,
                false,
                state,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                since(decidedOn));
    }

    /** A resolution without a step, in another state than in force. */
    static ResolutionView resolution(
            ResolutionState state, String partner, String decidedOn, ResolutionItem item) {
        return resolution(state, partner, null, decidedOn, List.of(item.no()), item);
    }

    static ResolutionItem choice(int no, LegalForm form, @Nullable String scenario) {
        return new ResolutionItem(no, ItemKind.CHOICE, "Rechtsform", form, scenario);
    }

    /** The partner's deliberation: {@code kreisausschuss} recommends, {@code kreistag} decides. */
    static DeliberationView deliberation(String partner) {
        return new DeliberationView(
                "it-muensterland-" + partner,
                1,
                partner,
                "it-muensterland",
                null,
                null,
                List.of(
                        step("kreisausschuss", StepRole.PRELIMINARY),
                        step("kreistag", StepRole.DECISIVE)),
                List.of(),
                since("2026-01-15"));
    }

    private static DeliberationView.Step step(String id, StepRole role) {
        var day = LocalDate.of(2026, 10, 28);
        return new DeliberationView.Step(
                id,
                id,
                day,
                day,
                role,
                1,
                StepState.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
