package de.kommunal.roadmap.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;

class OutcomeWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ungeändert beschlossen                                      | ADOPTED
                    Unverändert beschlossen                                     | ADOPTED
                    UNGEÄNDERT BESCHLOSSEN                                      | ADOPTED
                    einstimmig beschlossen                                      | ADOPTED
                    Der Kreistag beschließt bei zwei Enthaltungen einstimmig.   | ADOPTED
                    mehrheitlich zugestimmt                                     | ADOPTED
                    mit Stimmenmehrheit angenommen                              | ADOPTED
                    mehrheitlich beschlossen                                    | ADOPTED
                    einstimmig angenommen                                       | ADOPTED
                    einstimmig zugestimmt                                       | ADOPTED
                    Der Rat stimmt dem Beschlussvorschlag mehrheitlich zu.      | ADOPTED
                    Der Ausschuss stimmt zu                                     | ADOPTED
                    gemäß Beschlussvorschlag beschlossen                        | ADOPTED
                    beschlossen bei 3 Gegenstimmen                              | ADOPTED
                    unverändert angenommen                                      | ADOPTED
                    abgeändert beschlossen                                      | ADOPTED_AMENDED
                    mit den genannten Änderungen zugestimmt                     | ADOPTED_AMENDED
                    geändert beschlossen                                        | ADOPTED_AMENDED
                    in geänderter Fassung beschlossen                           | ADOPTED_AMENDED
                    mit Änderungen beschlossen                                  | ADOPTED_AMENDED
                    mit folgender Ergänzung einstimmig beschlossen              | ADOPTED_AMENDED
                    ungeändert empfohlen                                        | RECOMMENDED
                    Der Ausschuss empfiehlt dem Kreistag, wie vorgeschlagen zu beschließen. | RECOMMENDED
                    einstimmig empfohlen                                        | RECOMMENDED
                    unverändert empfohlen                                       | RECOMMENDED
                    Der Ausschuss fasst einen Empfehlungsbeschluss.             | RECOMMENDED
                    geändert empfohlen                                          | RECOMMENDED_AMENDED
                    nicht empfohlen                                             | NOT_RECOMMENDED
                    Ablehnung empfohlen                                         | NOT_RECOMMENDED
                    einstimmig abgelehnt                                        | REJECTED
                    mehrheitlich abgelehnt                                      | REJECTED
                    Der Rat lehnt den Antrag ab.                                | REJECTED
                    zur Kenntnis genommen                                       | NOTED
                    Kenntnisnahme                                               | NOTED
                    Der Kreistag nimmt den Bericht zur Kenntnis.                | NOTED
                    Bericht erfolgt, Kenntnis genommen                          | NOTED
                    von der Verwaltung zurückgezogen                            | WITHDRAWN
                    Antrag zurückgezogen                                        | WITHDRAWN
                    vertagt                                                     | NO_DECISION
                    bis zur nächsten Sitzung vertagt                            | NO_DECISION
                    Der Punkt wird zurückgestellt.                              | NO_DECISION
                    Verweisung in den Hauptausschuss                            | NO_DECISION
                    abgesetzt                                                   | NO_DECISION
                    von der Tagesordnung genommen                               | NO_DECISION
                    von der Tagesordnung abgesetzt                              | NO_DECISION
                    in den Finanzausschuss verwiesen                            | NO_DECISION
                    """)
    void readsWhatIsClear(String wording, OutcomeKind kind) {
        assertThat(OutcomeWording.kindOf(wording)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TOP 7",
                "nicht beschlossen",
                "nicht zugestimmt",
                "nicht ungeändert beschlossen",
                "einstimmig",
                "Der Rat beschließt, den Antrag abzulehnen.",
                "Der Ausschuss beschließt, die Vorlage zu vertagen.",
                "Der Rat stimmt dem Vorschlag nicht zu.",
                "an den Ausschuss zurückverwiesen und empfohlen",
                "lehnt die Vertagung ab und beschließt",
                "kein Beschluss gefasst",
                "ohne Änderungen beschlossen",
                "zur Kenntnis genommen und einstimmig beschlossen",
                "Punkt 1 ungeändert, Punkt 2 geändert beschlossen",
                "Der Änderungsantrag wurde abgelehnt.",
                "Ablehnung des Änderungsantrags empfohlen",
                "beschlossen, zugleich an den Kreisausschuss verwiesen",
                "nicht empfohlen, sondern abgelehnt"
            })
    void leavesOpenWhatCanBeReadInTwoWays(String wording) {
        assertThat(OutcomeWording.kindOf(wording)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ungeändert beschlossen", "geändert beschlossen"})
    void readsLettersWithMarksOfTheirOwn(String wording) {
        var decomposed = Normalizer.normalize(wording, Normalizer.Form.NFD);

        assertThat(OutcomeWording.kindOf(decomposed))
                .isPresent()
                .isEqualTo(OutcomeWording.kindOf(wording));
    }
}
