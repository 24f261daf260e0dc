package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class OidcSettingsTest {

    private static final String ISSUER = "https://anmeldung.rathaus.example/realms/stadt";

    @Test
    void keysComeOverHttpsOrFromTheOwnMachine() {
        assertThat(settings(ISSUER, "roadmap", "").shownName())
                .isEqualTo("anmeldung.rathaus.example");
        assertThat(settings("http://localhost:8081", "roadmap", "").takesTokens()).isTrue();
        assertThatThrownBy(() -> settings("http://anmeldung.example", "roadmap", ""))
                .hasMessageContaining("https");
    }

    @Test
    void aTokenForAnyProgramIsNotEnough() {
        assertThatThrownBy(() -> settings(ISSUER, " ", "")).hasMessageContaining("audience");
    }

    @Test
    void nobodySignsInAtNoIssuer() {
        assertThat(settings("", "roadmap", "").signsIn()).isFalse();
        assertThatThrownBy(() -> settings("", "roadmap", "pages")).hasMessageContaining("issuer");
    }

    @Test
    void theSecretIsNotInTheLog() {
        assertThat(settings(ISSUER, "roadmap", "pages").toString()).doesNotContain("geheim");
    }

    @Test
    void ofSeveralRolesThatWithTheMostRightsCounts() {
        var roles = new ClaimedRole(settings("", "roadmap", ""));

        assertThat(roles.of(Map.of("roles", List.of("AUDITOR", "PROJECT_OFFICE"))))
                .hasValue(Role.PROJECT_OFFICE);
        assertThat(roles.of(Map.of("roles", "STAKEHOLDER"))).hasValue(Role.STAKEHOLDER);
        assertThat(roles.of(Map.of("roles", "stakeholder"))).isEmpty();
        assertThat(roles.of(Map.of("roles", Map.of("ADMIN", true)))).isEmpty();
        assertThat(roles.of(Map.of())).isEmpty();
    }

    @Test
    void aClaimMayHaveDotsOfItsOwn() {
        var named = "https://rathaus.example/roles";
        var roles = new ClaimedRole(settings("", "roadmap", "", named));

        assertThat(roles.of(Map.of(named, List.of("ADMIN")))).hasValue(Role.ADMIN);
    }

    private static OidcSettings settings(String issuer, String audience, String client) {
        return settings(issuer, audience, client, "roles");
    }

    private static OidcSettings settings(
            String issuer, String audience, String client, String claim) {
        return new OidcSettings(
                issuer, audience, client, "geheim", "", Set.of("openid"), claim, Map.of());
    }
}
