package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

class PersonNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Herr Müller trägt vor",
                "nach Auskunft von Herrn Schulze-Beispiel",
                "Frau Dr. Beispiel",
                "Frau Hartung leitet die Sitzung",
                "Herr Landrat Muster",
                "Bürgermeisterin Anna Muster begrüßt",
                "Bürgermeister Muster",
                "Landrat Dr. Beispiel",
                "Oberbürgermeister Max Muster",
                "der Vorsitzende Muster",
                "Prof. Dr. Muster",
                "Dr. von Beispiel",
                "gez. Muster",
                "i. A. Beispiel",
                "Ansprechpartnerin: Erika Muster",
                "Mr Sample spoke",
                "Mrs. Sample",
                "Ms Sample",
                "Mayor Jane Sample",
                "Councillor Sample",
                "Minister Beispiel",
                "Fragen an max.muster@example.org",
                "Tel. 02541 18-0",
                "Durchwahl: 4711",
                "erreichbar unter 02541/18-1234",
                "+49 2541 181234",
                "Anruf unter 0251 4921234"
            })
    void warnsOf(String text) {
        assertThat(PersonNames.in(text)).isPresent();
    }

    /** Each title and office of its own, as a text without all of them is not searched. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Professorin",
                "Dr.-Ing.",
                "Dipl.-Kfm.",
                "Dr. med.",
                "Dr. jur.",
                "Dr. rer. nat.",
                "Dr. phil.",
                "Dr. rer. pol.",
                "Dr. h. c.",
                "med.",
                "jur.",
                "rer.",
                "phil.",
                "pol.",
                "nat.",
                "h.c.",
                "Ing.",
                "gez.",
                "i.V.",
                "Hr.",
                "Fr.",
                "Miss",
                "Mr.",
                "Mrs",
                "Altbürgermeister",
                "bürgermeisterin",
                "Landrätin",
                "Landrats",
                "Kreisdirektor",
                "Stadtdirektorin",
                "Kämmerer",
                "Kämmerin",
                "Dezernent",
                "Beigeordneter",
                "Beigeordnete",
                "Amtsleiter",
                "Fachbereichsleiterin",
                "Abteilungsleiter",
                "Projektleiterin",
                "Sachbearbeiter",
                "Vorsitzender",
                "Ratsherr",
                "Ratsfrau",
                "Ratsmitglied",
                "Ministerin",
                "Ministerpräsident",
                "Staatssekretärin",
                "Geschäftsführer",
                "Ansprechpartner"
            })
    void warnsOfANameAfter(String titleOrOffice) {
        assertThat(PersonNames.in("Vorgetragen hat " + titleOrOffice + " Muster.")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Telefon: 4711",
                "Phone 4711",
                "FAX: 4711",
                "Mobil 4711",
                "(02541) 18-0",
                "in 2020 unter 02541/18-0",
                "00 0251 4921234"
            })
    void warnsOfANumberAs(String text) {
        assertThat(PersonNames.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kreis Coesfeld",
                "Stadt Münster",
                "Herr der Lage",
                "Herr des Verfahrens bleibt der Kreistag",
                "Der Landrat unterrichtet den Kreistag",
                "Landrat",
                "Landrat Kreis Coesfeld",
                "Bürgermeister Stadt Coesfeld",
                "Bürgermeisterkonferenz Münsterland",
                "Die Bürgermeister der Gemeinden",
                "Der Bürgermeister Stellung nehmen lässt",
                "Sehr geehrte Frau Bürgermeisterin, sehr geehrter Herr Landrat",
                "Leitung der citeq",
                "Jede Frau Zugang zu Ämtern haben soll",
                "Frau und Mann sind gleichberechtigt",
                "als Frau Führungsaufgaben übernehmen",
                "§ 26 Abs. 1 Buchst. m KrO NRW",
                "Gesetz über kommunale Gemeinschaftsarbeit (GkG NRW)",
                "Onlinezugangsgesetz, Drucksache 10/2025",
                "Amtsblatt Nr. 6 vom 10.02.2001",
                "2026-02-18",
                "05558004",
                "SV-9-1257",
                "Einmaliger Beitrag von 4.371,70 €",
                "zwischen 40.000 und 60.000 Euro",
                "in den Jahren 2022/2023",
                "§ 0815 Absatz 2",
                "Vorsitzende des Ausschusses",
                "Geschäftsführer Verwaltungsrat",
                "https://www.kreis-coesfeld.de/vo0050.php?__kvonr=4311&tel=02541-181234",
                "The mayor of Sample City",
                "Ministerium des Innern",
                "Drucksache"
            })
    void doesNotWarnOf(String text) {
        assertThat(PersonNames.in(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNobodyInWhatIsShipped(Resource shipped) throws IOException {
        var isYaml = String.valueOf(shipped.getFilename()).endsWith(".yaml");
        var tree =
                (isYaml ? new YAMLMapper() : JsonMapper.shared())
                        .readTree(shipped.getContentAsByteArray());

        assertThat(tree.isObject()).isTrue();
        assertThat(PersonNames.warnings(tree)).isEmpty();
    }

    static Stream<Resource> shipped() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        return Stream.concat(
                Arrays.stream(resources.getResources("classpath:data-sets/*.yaml")),
                Arrays.stream(resources.getResources("classpath:examples/*.json")));
    }

    @Test
    void saysWhere() {
        var body =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"text": "ohne", "sha256": "Herr Muster",
                                 "items": [{"a/b": "Herr Muster sagt"}]}
                                """);

        assertThat(PersonNames.warnings(body))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/items/0/a~1b");
                    assertThat(warning.detail()).contains("\"Herr Muster\"");
                });
    }

    @Test
    void isQuickWithTextsThatAreMadeToBeSlow() {
        var texts =
                Stream.of("Herr ", "Dr. ", "a.", "Von-", "0123 ", "von ", "Bürgermeister ", "A")
                        .map(word -> word.repeat(CommandJson.MAX_TEXT / word.length()))
                        .toList();

        assertTimeout(Duration.ofSeconds(5), () -> texts.forEach(PersonNames::in));
    }
}
