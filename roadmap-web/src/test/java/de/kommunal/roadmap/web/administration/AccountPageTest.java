package de.kommunal.roadmap.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.ErasedActors;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

@SharedRoadmap
class AccountPageTest {

    private final Roadmap roadmap;
    private final Desk desk;
    private final String login;

    AccountPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.desk = new Desk(roadmap);
        this.login = roadmap.account(Role.PROJECT_OFFICE);
    }

    private Session signedIn() {
        var session = roadmap.visitor();
        session.signIn(login, Roadmap.PASSWORD);
        assertThat(session.get("/programmes/muensterland/entries").status()).isEqualTo(200);
        return session;
    }

    private static void isOut(Session session) {
        var answer = session.get("/programmes/muensterland/entries");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElse("")).endsWith("/login?ended");
        assertThat(session.get("/login?ended").text()).contains("Ihre Sitzung ist beendet");
        assertThat(session.get("/").text()).doesNotContain("Angemeldet als");
    }

    @Test
    void whoIsLockedIsOutAtTheNextRequestUntilUnlocked() {
        var session = signedIn();

        desk.does(Desk.account(login, "/lock"));

        isOut(session);
        assertThat(desk.opens(login, Roadmap.PASSWORD)).isFalse();
        assertThat(desk.session().get(Desk.account(login, "")).text())
                .contains("Das Konto ist gesperrt.", ">gesperrt<", "Sperre aufheben")
                .endsWith("</html>\n");

        desk.does(Desk.account(login, "/unlock"));

        assertThat(desk.opens(login, Roadmap.PASSWORD)).isTrue();
        assertThat(desk.stored(login, "actor")).isEqualTo(Roadmap.actor(login));
    }

    @Test
    void whoHasAnotherRoleSignsInAnew() {
        var session = signedIn();

        desk.does(Desk.account(login, "/role"), "role", "AUDITOR");

        isOut(session);
        session.signIn(login, Roadmap.PASSWORD);
        assertThat(session.get("/audit/events").status()).isEqualTo(200);
        assertThat(session.get("/programmes/muensterland/entries").status()).isEqualTo(403);
        assertThat(desk.stored(login, "actor")).isEqualTo(Roadmap.actor(login));
    }

    @Test
    void theSameRoleChangesNothing() {
        var session = signedIn();

        desk.does(Desk.account(login, "/role"), "role", "PROJECT_OFFICE");

        assertThat(session.get("/programmes/muensterland/entries").status()).isEqualTo(200);
        assertThat(desk.doers("account role PROJECT_OFFICE " + Roadmap.actor(login))).isEmpty();
    }

    @Test
    void aNewOneTimePasswordEndsTheOldOneAndItsSessions() {
        var session = signedIn();

        var secret = desk.secret(Desk.account(login, "/password"));

        isOut(session);
        assertThat(desk.opens(login, Roadmap.PASSWORD)).isFalse();
        session.signIn(login, secret);
        assertThat(session.get("/").header("Location").orElse("")).endsWith("/password");
        assertThat(desk.stored(login, "actor")).isEqualTo(Roadmap.actor(login));
    }

    @Test
    void anotherFormIsNeededForAnotherPassword() {
        var path = Desk.account(login, "/password");
        var key = "11234567-89ab-cdef-0123-456789abcdef";

        desk.does(path, "key", key);
        var hash = desk.stored(login, "password_hash");
        desk.does(path, "key", key);

        assertThat(desk.stored(login, "password_hash")).isEqualTo(hash);
    }

    @Test
    void eachActIsInTheAccessLogOnceWithWhoDidIt() {
        desk.does(Desk.account(login, "/lock"));
        desk.does(Desk.account(login, "/lock"));
        desk.does(Desk.account(login, "/unlock"));
        desk.does(Desk.account(login, "/role"), "role", "ADMIN");
        desk.does(Desk.account(login, "/password"));
        desk.acts();

        for (var act : new String[] {"locked", "unlocked", "role ADMIN", "password"}) {
            assertThat(desk.doers("account " + act + " " + Roadmap.actor(login)))
                    .describedAs(act)
                    .containsExactly(Roadmap.actor(desk.login()));
        }
        assertThat(desk.acts())
                .noneMatch(entry -> entry.path("path").asString().startsWith("/administration"));
    }

    @Test
    void nobodyLocksThemselfOrTakesTheirOwnPasswordAway() {
        var lock = desk.session().submit(Desk.account(desk.login(), "/lock"));
        var password = desk.session().submit(Desk.account(desk.login(), "/password"));

        assertThat(lock.status()).isEqualTo(409);
        assertThat(lock.text()).contains("Ihr eigenes Konto").endsWith("</html>\n");
        assertThat(password.status()).isEqualTo(409);
        assertThat(desk.session().get("/administration").status()).isEqualTo(200);
        assertThat(desk.session().get(Desk.account(desk.login(), "")).text())
                .contains("Das ist Ihr eigenes Konto")
                .doesNotContain(
                        Desk.account(desk.login(), "/lock"),
                        Desk.account(desk.login(), "/password"));
    }

    @Test
    void whoWasErasedStaysClosed() {
        roadmap.bean(ErasedActors.class).erase(Roadmap.actor(login));

        for (var act : new String[] {"/unlock", "/password"}) {
            assertThat(desk.session().submit(Desk.account(login, act)).status()).isEqualTo(409);
        }
        var role = desk.session().submit(Desk.account(login, "/role"), "role", "ADMIN");
        assertThat(role.status()).isEqualTo(409);
        assertThat(desk.session().get(Desk.account(login, "")).text())
                .contains("Gelöschte Person", ">gelöscht<")
                .doesNotContain("/unlock\"");
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(desk.session().get("/administration/accounts/actor-x").status()).isEqualTo(404);
        assertThat(desk.session().get(Desk.account(login, "/delete")).status()).isEqualTo(404);
        assertThat(desk.session().get("/administration/handover/x").status()).isEqualTo(404);
    }
}
