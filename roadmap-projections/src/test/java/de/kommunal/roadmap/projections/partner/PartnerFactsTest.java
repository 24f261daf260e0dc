package de.kommunal.roadmap.projections.partner;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerLeftAgreement;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.Fact;
import de.kommunal.roadmap.projections.facts.Fact.Assertion;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class PartnerFactsTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final PartnerId BILLERBECK = new PartnerId("billerbeck");
    private static final AgreementId OERV = new AgreementId("oerv-citeq");
    private static final EffectiveDate DATE = new EffectiveDate("2019");
    private static final Provenance PROVENANCE = new Provenance(DATE, List.of(), Publicity.PUBLIC);

    private final PartnerFacts facts = new PartnerFacts();

    @Test
    void joiningSaysSinceWhenAndOnWhichTerms() {
        var joined =
                new PartnerJoinedAgreement(
                        PROGRAMME, BILLERBECK, OERV, "Beitrag", List.of(), PROVENANCE);

        assertThat(facts.of(joined).list())
                .containsExactly(
                        says("agreements/oerv-citeq", DATE), says("terms/oerv-citeq", "Beitrag"));
    }

    @Test
    void leavingEndsTheMembershipAndItsTerms() {
        var left =
                new PartnerLeftAgreement(
                        PROGRAMME, BILLERBECK, OERV, "Kündigung", List.of(), PROVENANCE);

        assertThat(facts.of(left).list())
                .containsExactly(
                        says("agreements/oerv-citeq", null),
                        says("terms/oerv-citeq", null),
                        says("exits/oerv-citeq", "Kündigung"));
    }

    @Test
    void whatWasIrregularIsSaidToo() {
        var flags = List.of(new Irregularity(Rule.G1, "doppelt"));
        var joined =
                new PartnerJoinedAgreement(PROGRAMME, BILLERBECK, OERV, null, flags, PROVENANCE);

        assertThat(facts.of(joined).list()).contains(says("irregularities/G1", "doppelt"));
    }

    private static Fact says(String aspect, @Nullable Object value) {
        return new Assertion(new Subject(Subject.Kind.PARTNER, "billerbeck"), aspect, value);
    }
}
