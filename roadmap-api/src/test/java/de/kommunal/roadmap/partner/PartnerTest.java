package de.kommunal.roadmap.partner;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementAccession;
import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementExit;
import de.kommunal.roadmap.partner.PartnerCommand.RegisterPartner;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerLeftAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerRegistered;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PartnerTest {

    private static final PartnerId BILLERBECK = new PartnerId("billerbeck");
    private static final PartnerId KREIS_COESFELD = new PartnerId("kreis-coesfeld");
    private static final AgreementId OERV = new AgreementId("oerv-citeq");
    private static final String TERMS = "einmaliger Beitrag";
    private static final String REASON = "Kündigung";

    private final FixtureConfiguration<Partner> partner = new AggregateTestFixture<>(Partner.class);

    @Test
    void isRegisteredWithItsDistrict() {
        partner.givenNoPriorActivity()
                .when(town("05558008", KREIS_COESFELD, null))
                .expectEvents(registered());
    }

    @Test
    void namesItsDistrictAndItsOwnerAsReferences() {
        assertThat(provider(BILLERBECK).references())
                .containsExactly(
                        new Reference("/owner", new Subject(Subject.Kind.PARTNER, "billerbeck")));
        assertThat(town("05558008", KREIS_COESFELD, null).references())
                .containsExactly(
                        new Reference(
                                "/district", new Subject(Subject.Kind.PARTNER, "kreis-coesfeld")));
    }

    @ParameterizedTest
    @CsvSource({
        "TOWN, 05558",
        "TOWN, 5558008",
        "TOWN, 17558008",
        "MUNICIPALITY, 05 558 004",
        "INDEPENDENT_CITY, 05515",
        "DISTRICT, 05558000",
        "SPECIAL_PURPOSE_ASSOCIATION, 05558004",
        "PROVIDER, 05515000"
    })
    void hasNoMunicipalityKeyThatDoesNotSuitItsKind(PartnerKind kind, String ags) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> partner(kind, ags, null, null))
                .satisfies(e -> assertThat(e.field()).isEqualTo("ags"));
    }

    @ParameterizedTest
    @CsvSource({"DISTRICT, 05558", "INDEPENDENT_CITY, 05515000", "MUNICIPALITY, 05558004"})
    void hasAMunicipalityKeyThatSuitsItsKind(PartnerKind kind, String ags) {
        assertThat(partner(kind, ags, null, null).ags()).isEqualTo(ags);
    }

    @Test
    void liesInNoDistrictIfItIsOneItself() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> partner(PartnerKind.DISTRICT, null, KREIS_COESFELD, null))
                .satisfies(e -> assertThat(e.field()).isEqualTo("district"));
    }

    @Test
    void belongsToAPartnerOnlyAsAProvider() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> town(null, null, KREIS_COESFELD))
                .satisfies(e -> assertThat(e.field()).isEqualTo("owner"));
    }

    @Test
    void joinsAnAgreement() {
        partner.given(registered()).when(join("2019")).expectEvents(joined("2019"));
    }

    @Test
    void isFlaggedWhenItJoinsTwice() {
        partner.given(registered(), joined("2019"))
                .when(join("2020-01-01"))
                .expectEvents(
                        joined(
                                "2020-01-01",
                                flag(
                                        "joins oerv-citeq on 2020-01-01, although it already"
                                                + " belongs to it.")));
    }

    @Test
    void leavesAnAgreement() {
        partner.given(registered(), joined("2019")).when(leave("2027")).expectEvents(left("2027"));
    }

    @Test
    void isFlaggedWhenItLeavesWhatItNeverJoined() {
        partner.given(registered())
                .when(leave("2027"))
                .expectEvents(
                        left(
                                "2027",
                                flag(
                                        "leaves oerv-citeq on 2027, although it does not belong to"
                                                + " it.")));
    }

    @Test
    void isFlaggedWhenItLeavesBeforeItJoined() {
        partner.given(registered(), joined("2019-01-01"))
                .when(leave("2018-12-31"))
                .expectEvents(
                        left(
                                "2018-12-31",
                                flag(
                                        "leaves oerv-citeq on 2018-12-31, although it does not"
                                                + " belong to it.")));
    }

    @Test
    void joinsAgainAfterItLeft() {
        partner.given(registered(), joined("2001-02-01"), left("2019-01-01"))
                .when(join("2019-01-01"))
                .expectEvents(joined("2019-01-01"));
    }

    @Test
    void joinedEarlierTooIfThatIsRecordedLate() {
        partner.given(registered(), joined("2019-01-01"))
                .when(join("2001-02-01"))
                .expectEvents(joined("2001-02-01"));
    }

    @Test
    void joinsOneAgreementWhileItBelongsToAnother() {
        var other = new AgreementId("kaaw");
        partner.given(registered(), joined("2019"))
                .when(
                        new RecordAgreementAccession(
                                PROGRAMME, BILLERBECK, other, null, since("2020")))
                .expectEvents(
                        new PartnerJoinedAgreement(
                                PROGRAMME, BILLERBECK, other, null, List.of(), since("2020")));
    }

    private static RegisterPartner town(
            @Nullable String ags, @Nullable PartnerId district, @Nullable PartnerId owner) {
        return partner(PartnerKind.TOWN, ags, district, owner);
    }

    private static RegisterPartner provider(PartnerId owner) {
        return partner(PartnerKind.PROVIDER, null, null, owner);
    }

    private static RegisterPartner partner(
            PartnerKind kind,
            @Nullable String ags,
            @Nullable PartnerId district,
            @Nullable PartnerId owner) {
        return new RegisterPartner(
                PROGRAMME,
                BILLERBECK,
                kind,
                "Stadt Billerbeck",
                "Billerbeck",
                ags,
                district,
                owner,
                PartnerRole.MEMBER,
                null,
                since("2026"));
    }

    private static PartnerRegistered registered() {
        return new PartnerRegistered(
                PROGRAMME,
                BILLERBECK,
                PartnerKind.TOWN,
                "Stadt Billerbeck",
                "Billerbeck",
                "05558008",
                KREIS_COESFELD,
                null,
                PartnerRole.MEMBER,
                null,
                since("2026"));
    }

    private static RecordAgreementAccession join(String edtf) {
        return new RecordAgreementAccession(PROGRAMME, BILLERBECK, OERV, TERMS, since(edtf));
    }

    private static PartnerJoinedAgreement joined(String edtf, Irregularity... flags) {
        return new PartnerJoinedAgreement(
                PROGRAMME, BILLERBECK, OERV, TERMS, List.of(flags), since(edtf));
    }

    private static RecordAgreementExit leave(String edtf) {
        return new RecordAgreementExit(PROGRAMME, BILLERBECK, OERV, REASON, since(edtf));
    }

    private static PartnerLeftAgreement left(String edtf, Irregularity... flags) {
        return new PartnerLeftAgreement(
                PROGRAMME, BILLERBECK, OERV, REASON, List.of(flags), since(edtf));
    }

    private static Irregularity flag(String what) {
        return new Irregularity(Rule.G1, "The partner " + what);
    }
}
