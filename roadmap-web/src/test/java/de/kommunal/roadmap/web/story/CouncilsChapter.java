package de.kommunal.roadmap.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Four councils adopt the statute, each subject to the others. */
final class CouncilsChapter {

    private static final String CASE = "/concordances/satzung";
    private static final String TEXT =
            "§ 1 Die Träger gründen eine Anstalt. § 2 Jeder Träger hat eine Stimme.";
    private static final String OTHER =
            "§ 1 Die Träger gründen eine Anstalt. § 2 Münster hat zwei Stimmen.";

    private static final List<String> PARTNERS =
            List.of("kreis-coesfeld", "stadt-muenster", "stadt-hamm", "kreis-warendorf");

    private final Office office;
    private final Calendar calendar;

    CouncilsChapter(Office office, Calendar calendar) {
        this.office = office;
        this.calendar = calendar;
    }

    void theTextOfTheStatuteIsPutToFourPartners() {
        calendar.turnTo("2026-11-02");
        for (var partner : PARTNERS.subList(1, 4)) {
            office.records(
                    "/committees",
                    "2026",
                    """
                    "id": "rat-%1$s", "partner": "%1$s", "name": "Vertretung", "kind": "COUNCIL"
                    """
                            .formatted(partner));
        }
        office.records(
                "/concordances",
                "2026-11-02",
                """
                "id": "satzung", "legalForm": "AOER", "scenario": "kommunalunternehmen",
                "title": "Satzung der Anstalt", "text": "%s", "rule": "ALL",
                "partners": ["kreis-coesfeld", "stadt-muenster", "stadt-hamm", "kreis-warendorf"]
                """
                        .formatted(TEXT));
        assertThat(states()).containsOnly("MISSING");
    }

    void threeAdoptItAndOneAnotherText() {
        calendar.turnTo("2026-12-20");
        adopts("kreis-coesfeld", "2026-12-16", TEXT);
        adopts("stadt-hamm", "2026-12-15", TEXT);
        adopts("stadt-muenster", "2026-12-17", OTHER);
        assertThat(states()).containsExactly("ADOPTED", "DEVIATING", "ADOPTED", "MISSING");
        assertThat(office.reads(CASE).at("/partners/1/difference/runs").valueStream())
                .extracting(run -> run.path("words").stringValue())
                .contains("Münster", "zwei Stimmen.");

        assertThat(office.isRefused(CASE + "/declaration", "2026-12-18", "")).isEqualTo("K1");
    }

    void theReservationsWaitForTheOneCouncil() {
        var network = office.reads("/reservations");
        assertThat(network.path("everybodyWaitsFor").asString()).isEqualTo("kreis-warendorf");
        assertThat(network.path("sets").valueStream())
                .allSatisfy(
                        set -> assertThat(set.path("state").stringValue()).isEqualTo("WAITING"));
    }

    void theLastCouncilAdoptsItAndAllTakeEffectTogether() {
        calendar.turnTo("2027-03-01");
        adopts("stadt-muenster", "2027-02-10", TEXT);
        adopts("kreis-warendorf", "2027-02-24", TEXT);

        var effect =
                office.reads("/resolutions/satzung-kreis-warendorf-2027-02-24").path("takesEffect");
        assertThat(effect.path("waitingFor")).isEmpty();
        assertThat(effect.path("since").stringValue()).isEqualTo("2027-02-24");
        assertThat(
                        office.reads("/resolutions/satzung-kreis-coesfeld-2026-12-16")
                                .at("/takesEffect/since")
                                .stringValue())
                .isEqualTo("2027-02-24");
        assertThat(states()).containsOnly("ADOPTED");
    }

    void theConcordanceIsApprovedPublishedAndInForce() {
        office.records(CASE + "/declaration", "2027-02-26", "");
        calendar.turnTo("2027-07-01");
        office.records(
                CASE + "/approval-request",
                "2027-03-01",
                "\"authority\": \"Bezirksregierung\", \"receivedOn\": \"2027-03-01\"");
        office.records(
                CASE + "/approval",
                "2027-05-10",
                "\"outcome\": \"GRANTED\", \"decidedOn\": \"2027-05-10\", \"reference\": \"31.1\"");
        office.records(
                CASE + "/publication",
                "2027-06-11",
                """
                "gazette": "Amtsblatt", "number": "23", "publishedOn": "2027-06-11"
                """);
        office.records(CASE + "/effect", "2027-07-01", "");

        var board = office.reads(CASE);
        assertThat(board.path("effectiveOn").stringValue()).isEqualTo("2027-07-01");
        assertThat(board.path("irregularities")).isEmpty();
        assertThat(board.path("steps").valueStream())
                .extracting(step -> step.path("progress").stringValue())
                .containsOnly("DONE");
        assertThat(office.reads(CASE + "?validAt=2026-12-18").path("adopted").intValue())
                .isEqualTo(2);
    }

    private void adopts(String partner, String day, String text) {
        var id = "satzung-" + partner + "-" + day;
        var council = partner.equals("kreis-coesfeld") ? "kreistag-coesfeld" : "rat-" + partner;
        office.records(
                "/resolutions",
                day,
                """
                "id": "%s", "committee": "%s", "partner": "%s", "decidedOn": "%s",
                "paperVersion": 1, "amendedInSession": false,
                "items": [{"no": 1, "kind": "CHOICE", "text": "Die Satzung wird beschlossen.",
                           "legalForm": "AOER", "scenario": "kommunalunternehmen"}]
                """
                        .formatted(id, council, partner, day));
        office.records(
                "/resolutions/" + id + "/reservations",
                day,
                """
                "reservation": "uebrige", "type": "CONCURRENT_RESOLUTIONS",
                "text": "Vorbehaltlich gleichlautender Beschlüsse der übrigen Träger.",
                "legalForm": "AOER", "scenario": "kommunalunternehmen", "partners": %s
                """
                        .formatted(othersThan(partner)));
        office.records(
                CASE + "/resolutions",
                day,
                "\"resolution\": \"%s\", \"adoptedText\": \"%s\"".formatted(id, text));
    }

    private static String othersThan(String partner) {
        return PARTNERS.stream()
                .filter(other -> !other.equals(partner))
                .map(other -> '"' + other + '"')
                .toList()
                .toString();
    }

    private List<String> states() {
        return office.reads(CASE)
                .path("partners")
                .valueStream()
                .map(partner -> partner.path("state").stringValue())
                .toList();
    }
}
