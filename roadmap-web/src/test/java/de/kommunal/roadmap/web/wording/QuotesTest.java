package de.kommunal.roadmap.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class QuotesTest {

    private final Quotes german = new Quotes(Words.of(Locale.GERMAN));
    private final Quotes english = new Quotes(Words.of(Locale.ENGLISH));

    @Test
    void setsWhatIsQuotedWithinAQuotationBetweenSingleMarks() {
        assertThat(german.nested("Vorlage „Zu „Rechtsform“ und „Sitz““ (Kreis)"))
                .isEqualTo("Vorlage „Zu ‚Rechtsform‘ und ‚Sitz‘“ (Kreis)");
        assertThat(english.nested("paper “On “form”” and “seat”"))
                .isEqualTo("paper “On ‘form’” and “seat”");
    }

    @Test
    void leavesATextAsItWasWrittenIfItsMarksDoNotMatch() {
        assertThat(german.nested("„offen „innen“")).isEqualTo("„offen „innen“");
        assertThat(german.nested("zu“ früh „zu“")).isEqualTo("zu“ früh „zu“");
    }
}
