package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.legalform.Views.COESFELD;
import static de.kommunal.roadmap.legalform.Views.MUENSTER;
import static de.kommunal.roadmap.legalform.Views.alternatives;
import static de.kommunal.roadmap.legalform.Views.choice;
import static de.kommunal.roadmap.legalform.Views.concordance;
import static de.kommunal.roadmap.legalform.Views.deliberation;
import static de.kommunal.roadmap.legalform.Views.examination;
import static de.kommunal.roadmap.legalform.Views.partner;
import static de.kommunal.roadmap.legalform.Views.resolution;
import static de.kommunal.roadmap.legalform.Views.scenario;
import static de.kommunal.roadmap.shared.LegalForm.AOER;
import static de.kommunal.roadmap.shared.LegalForm.GMBH;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.concordance.ConcordanceReading;
import de.kommunal.roadmap.legalform.AdoptionEvent.LegalFormAdopted;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LegalFormAdoptionTest {

    private static final AgreementId CITEQ = new AgreementId("oerv-citeq");
    private static final ScenarioId HOLDING = new ScenarioId("holding");
    private static final long HEAD = 42;

    private final FixtureConfiguration<LegalFormAdoption> adoption =
            new AggregateTestFixture<>(LegalFormAdoption.class);
    private final RecordsAtHead records = new RecordsAtHead(HEAD);
    private final AdoptionCheck check = check();
    private final List<@Nullable Object> decidedAt = new ArrayList<>();

    @BeforeEach
    void handleCommands() {
        adoption.registerAnnotatedCommandHandler(
                new LegalFormAdoptionHandler(check, adoption.getRepository()));
        adoption.registerCommandHandlerInterceptor((unitOfWork, chain) -> {
            var result = chain.proceed();
            decidedAt.add(unitOfWork.resources().get(AppendTerms.DECIDED_AT));
            return result;
        });
        records.holds(scenario(ScenarioState.PROPOSED, GMBH));
        records.holds(examination(GMBH, ExaminationState.COMPLETED));
        records.holds(partner(COESFELD, "oerv-citeq"));
        records.holds(partner(MUENSTER, "oerv-citeq"));
        records.holds(partner("kreis-steinfurt"));
        records.holds(concordance(GMBH, "2027-02", COESFELD, MUENSTER));
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1), choice(1, GMBH, null)));
        records.holds(resolution(MUENSTER, "2027-02-01", List.of(1), choice(1, GMBH, null)));
    }

    @Test
    void isAdoptedForTheMembersOfTheAgreement() {
        adoption.givenNoPriorActivity()
                .when(adopts(CITEQ, null))
                .expectEvents(adopted(CITEQ, null, COESFELD, MUENSTER));
    }

    @Test
    void isAdoptedForThePartnersNamedInstead() {
        var coesfeldAlone = List.of(new PartnerId(COESFELD));

        adoption.givenNoPriorActivity()
                .when(adopts(CITEQ, coesfeldAlone))
                .expectEvents(adopted(CITEQ, coesfeldAlone, COESFELD));
    }

    @Test
    void isTiedToThePositionAtWhichItWasDecided() {
        adoption.givenNoPriorActivity().when(adopts(CITEQ, null));

        assertThat(decidedAt).containsExactly(HEAD);
    }

    @Test
    void isRefusedWithWhatIsMissing() {
        records.holds(alternatives(COESFELD, 1));

        adoption.givenNoPriorActivity()
                .when(adopts(CITEQ, null))
                .expectException(AdoptionRefused.class)
                .expectNoEvents();
    }

    @Test
    void isAdoptedOnceAFurtherFormWasPresentedWhereThePartnerDecides() {
        records.holds(alternatives(COESFELD, 1));
        records.holds(examination(AOER, ExaminationState.COMPLETED, COESFELD));

        assertThat(check.missing(adopts(CITEQ, null))).isNotEmpty();

        records.holds(deliberation(COESFELD));

        assertThat(check.missing(adopts(CITEQ, null))).isEmpty();
    }

    @Test
    void l7HoldsForAnAdoptionOfWhateverDay() {
        records.hasRecorded(AdoptionId.ONLY.value());

        assertThat(check.missing(adopts(CITEQ, null)))
                .extracting(Missing::rule)
                .containsExactly(Rule.L7);
    }

    @Test
    void isCheckedOnTheDayFromWhichItHoldsAndByAllThatIsRecorded() {
        check.missing(adopts(CITEQ, null));

        assertThat(records.asked())
                .allSatisfy(reading -> {
                    assertThat(reading.moment().validAt()).hasToString("2027-03-31");
                    assertThat(reading.moment().position()).isEqualTo(HEAD);
                });
    }

    @Test
    void aCheckSaysTheSameAsTheRefusal() {
        records.holds(alternatives(COESFELD, 1));

        assertThat(check.missing(adopts(CITEQ, null)))
                .extracting(Missing::subject)
                .containsExactly("condition/condition");
    }

    @Test
    void isNotDecidedOnAReadThatIsBehind() {
        records.staysBehind();

        assertThatExceptionOfType(NotReadableYet.class)
                .isThrownBy(() -> check.missing(adopts(CITEQ, null)));
    }

    @Test
    void namesAnAgreementOrPartners() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> adopts(null, null));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> adopts(null, List.of()));
    }

    private AdoptionCheck check() {
        var choices = new PartnerChoices(records);
        var conditions = new ConditionReading(records, choices);
        return new AdoptionCheck(
                records,
                records,
                new AdoptionSituations(
                        records, conditions, choices, new ConcordanceReading(records)));
    }

    private static AdoptLegalForm adopts(
            @Nullable AgreementId agreement, @Nullable List<PartnerId> partners) {
        return new AdoptLegalForm(PROGRAMME, GMBH, HOLDING, agreement, partners, since("2027-03"));
    }

    private static LegalFormAdopted adopted(
            AgreementId agreement, @Nullable List<PartnerId> partners, String... required) {
        return new LegalFormAdopted(
                PROGRAMME,
                AdoptionId.ONLY,
                GMBH,
                HOLDING,
                agreement,
                partners,
                List.of(required).stream().map(PartnerId::new).toList(),
                since("2027-03"));
    }
}
