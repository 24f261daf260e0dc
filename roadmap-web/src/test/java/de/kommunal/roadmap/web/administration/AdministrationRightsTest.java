package de.kommunal.roadmap.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

@SharedRoadmap
class AdministrationRightsTest {

    private final Roadmap roadmap;

    AdministrationRightsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    private List<String> pages() {
        var account = "/administration/accounts/" + Roadmap.actor(roadmap.account(Role.AUDITOR));
        return List.of(
                "/administration",
                "/administration/accounts/new",
                "/administration/tokens",
                "/administration/tokens/new",
                "/administration/system",
                account,
                account + "/role",
                account + "/lock",
                account + "/unlock",
                account + "/password");
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void othersAreRefused(Role role) {
        var session = roadmap.signedIn(role);

        assertThat(pages())
                .allSatisfy(path ->
                        assertThat(session.get(path).status()).describedAs(path).isEqualTo(403));
        assertThat(session.get("/").text()).doesNotContain("href=\"/administration\"");
    }

    @Test
    void strangersSignInFirst() {
        assertThat(pages())
                .allSatisfy(path -> {
                    var answer = roadmap.visitor().get(path);
                    assertThat(answer.status()).describedAs(path).isEqualTo(302);
                    assertThat(answer.header("Location").orElse("")).endsWith("/login");
                });
    }

    @Test
    void administratorsReadAllOfItInBothLanguages() {
        var session = new Desk(roadmap).session();
        for (var language : List.of("de", "en")) {
            assertThat(pages())
                    .allSatisfy(path -> {
                        var page = session.get(path + "?lang=" + language);
                        assertThat(page.status()).describedAs(path).isEqualTo(200);
                        assertThat(page.text())
                                .describedAs(path)
                                .contains(
                                        "<html lang=\"" + language + "\">",
                                        "href=\"/administration\"")
                                .doesNotContain("??")
                                .endsWith("</html>\n");
                    });
        }
        assertThat(session.get("/administration/system").text())
                .contains("embedded database (H2)", "What is read", "up to date");
    }

    @Test
    void formsNeedTheirToken() {
        var desk = new Desk(roadmap);
        var login = roadmap.account(Role.STAKEHOLDER);

        var lock = desk.session().submit(Desk.account(login, "/lock"), "_csrf", "forged");
        var create =
                desk.session()
                        .submit(
                                "/administration/accounts/new",
                                "login",
                                "forged",
                                "role",
                                "ADMIN",
                                "_csrf",
                                "forged");

        assertThat(lock.status()).isEqualTo(403);
        assertThat(create.status()).isEqualTo(403);
        assertThat(desk.stored(login, "enabled")).isEqualToIgnoringCase("true");
        assertThat(desk.session().get("/administration").text()).doesNotContain(">forged<");
    }

    @Test
    void readingIsInTheAccessLogAsWhatIsNotPublic() {
        var desk = new Desk(roadmap);
        desk.session().get("/administration");

        var entries =
                roadmap.as(Role.AUDITOR)
                        .get(
                                "/api/audit/access?kind=NON_PUBLIC_READ&actor="
                                        + Roadmap.actor(desk.login()))
                        .json()
                        .path("items");
        assertThat(entries).hasSize(1);
        assertThat(entries.path(0).path("path").asString()).isEqualTo("/administration");
    }
}
