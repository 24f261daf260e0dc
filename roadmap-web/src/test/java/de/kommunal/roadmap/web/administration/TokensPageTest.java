package de.kommunal.roadmap.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
@SharedRoadmap
class TokensPageTest {

    private static final String NEW = "/administration/tokens/new";

    private final Roadmap roadmap;
    private final Desk desk;

    TokensPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.desk = new Desk(roadmap);
    }

    private String actor(String label) {
        return roadmap.bean(JdbcClient.class)
                .sql("select actor from api_token where label = ?")
                .param(label)
                .query(String.class)
                .single();
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked(CapturedOutput output) {
        var handover =
                Desk.handover(
                        desk.session().submit(NEW, "label", "Übernahme 7", "role", "AUDITOR"));
        var page = desk.session().get(handover).text();
        var secret = page.replaceAll("(?s).*<code id=\"secret\">([^<]*)<.*", "$1");
        var api = new Api(roadmap.address(), secret);

        assertThat(secret).matches("rmt_[A-Za-z0-9_-]{43}");
        assertThat(page).endsWith("</html>\n");
        assertThat(desk.session().get(handover).text())
                .contains("schon gezeigt")
                .doesNotContain(secret);
        assertThat(api.get("/api/audit/keys").status()).isEqualTo(200);
        var revoke = "/administration/tokens/" + actor("Übernahme 7") + "/revoke";
        assertThat(desk.session().get("/administration/tokens").text())
                .contains("Übernahme 7", actor("Übernahme 7"), revoke);

        desk.does(revoke);

        assertThat(api.get("/api/audit/keys").status()).isEqualTo(401);
        assertThat(api.get("/api/programmes").status()).isEqualTo(401);
        assertThat(desk.session().get("/administration/tokens").text())
                .contains("Der Token ist widerrufen.")
                .doesNotContain(revoke)
                .endsWith("</html>\n");
        assertThat(output).doesNotContain(secret);
    }

    @Test
    void bothActsAreInTheAccessLogOnceWithWhoDidThem() {
        desk.secret(NEW, "label", "Nur einmal", "role", "STAKEHOLDER");
        var actor = actor("Nur einmal");
        desk.acts();
        desk.does("/administration/tokens/" + actor + "/revoke");
        desk.does("/administration/tokens/" + actor + "/revoke");
        desk.acts();

        var self = Roadmap.actor(desk.login());
        assertThat(desk.doers("token STAKEHOLDER " + actor)).containsExactly(self);
        assertThat(desk.doers("token revoked " + actor)).containsExactly(self);
        assertThat(desk.acts().toString()).doesNotContain("Nur einmal");
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasEntered() {
        var label = desk.session().submit(NEW, "label", "a=b", "role", "AUDITOR");
        var role = desk.session().submit(NEW, "label", "Ohne Rolle");

        assertThat(label.status()).isEqualTo(422);
        assertThat(label.text())
                .contains("id=\"label-fault\"", "value=\"a=b\"", "1 bis 80 Zeichen")
                .endsWith("</html>\n");
        assertThat(role.status()).isEqualTo(422);
        assertThat(role.text()).contains("id=\"role-fault\"", "value=\"Ohne Rolle\"");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneToken() {
        String[] form = {
            "label", "Doppelt", "role", "AUDITOR", "key", "21234567-89ab-cdef-0123-456789abcdef"
        };

        var first = Desk.handover(desk.session().submit(NEW, form));
        var second = Desk.handover(desk.session().submit(NEW, form));

        assertThat(second).isEqualTo(first);
        assertThat(actor("Doppelt")).startsWith("actor-");
    }

    @Test
    void aTokenThatIsNotThereIsNotFound() {
        assertThat(desk.session().get("/administration/tokens/actor-x/revoke").status())
                .isEqualTo(404);
    }
}
