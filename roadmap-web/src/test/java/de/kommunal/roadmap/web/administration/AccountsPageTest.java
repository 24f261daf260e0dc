package de.kommunal.roadmap.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
@SharedRoadmap
class AccountsPageTest {

    private static final String NEW = "/administration/accounts/new";

    private final Roadmap roadmap;
    private final Desk desk;

    AccountsPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.desk = new Desk(roadmap);
    }

    @Test
    void theOneTimePasswordIsShownOnceAndOnlyChoosesAnother(CapturedOutput output) {
        var handover =
                Desk.handover(
                        desk.session().submit(NEW, "login", "hauptamt", "role", "STAKEHOLDER"));

        var page = desk.session().get(handover);
        var again = desk.session().get(handover);

        var secret = page.text().replaceAll("(?s).*<code id=\"secret\">([^<]*)<.*", "$1");
        assertThat(secret).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}");
        assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.text()).contains("sicheren Weg").endsWith("</html>\n");
        assertThat(again.text())
                .contains("schon gezeigt")
                .doesNotContain(secret)
                .endsWith("</html>\n");
        assertThat(desk.stored("hauptamt", "role")).isEqualTo("STAKEHOLDER");
        assertThat(
                        roadmap.bean(PasswordEncoder.class)
                                .matches(secret, desk.stored("hauptamt", "password_hash")))
                .isTrue();
        assertThat(desk.session().get("/administration").text())
                .contains(">hauptamt<", "wartet auf das erste Passwort")
                .contains(desk.stored("hauptamt", "actor"));

        var person = roadmap.visitor();
        person.signIn("hauptamt", secret);
        assertThat(person.get("/").header("Location").orElse("")).endsWith("/password");
        assertThat(desk.acts().toString()).doesNotContain("hauptamt").doesNotContain(secret);
        assertThat(output).doesNotContain(secret).doesNotContain("hauptamt");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneAccount() {
        var key = "01234567-89ab-cdef-0123-456789abcdef";
        String[] form = {"login", "twice", "role", "AUDITOR", "key", key};

        var first = Desk.handover(desk.session().submit(NEW, form));
        var second = Desk.handover(desk.session().submit(NEW, form));

        assertThat(second).isEqualTo(first);
        assertThat(desk.session().get(second).text()).contains("id=\"secret\"");
        assertThat(count("twice")).isEqualTo(1);
        assertThat(desk.doers("account AUDITOR " + desk.stored("twice", "actor"))).hasSize(1);
        assertThat(desk.session().submit(NEW, "login", "b", "key", "no/key").status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Haupt Amt", "x", "-amt", "actor-abcdefghijklmnop", "<b>"})
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasEntered(String login) {
        var answer = desk.session().submit(NEW, "login", login, "role", "AUDITOR");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"login-fault\"", "aria-invalid=\"true\"", "2 bis 64 Zeichen")
                .contains("value=\"" + login.replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .containsPattern("value=\"AUDITOR\" checked")
                .endsWith("</html>\n");
        assertThat(count(login)).isZero();
    }

    @Test
    void aLoginIsTakenOnceAndARoleIsChosen() {
        var there = roadmap.account(Role.STAKEHOLDER);

        var taken = desk.session().submit(NEW, "login", there, "role", "ADMIN");
        var without = desk.session().submit(NEW, "login", "without-role");
        var unknown = desk.session().submit(NEW, "login", "unknown-role", "role", "KING");

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("gibt es schon").contains("value=\"" + there + "\"");
        assertThat(without.text()).contains("id=\"role-fault\"").contains("value=\"without-role\"");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(count("without-role") + count("unknown-role")).isZero();
        assertThat(desk.stored(there, "role")).isEqualTo("STAKEHOLDER");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var answer = desk.session().submit(NEW, "login", "Haupt Amt");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"login-fault\"", "id=\"role-fault\"")
                .contains("href=\"#login\"", "href=\"#role\"");
    }

    private long count(String login) {
        return roadmap.bean(JdbcClient.class)
                .sql("select count(*) from account where login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }
}
