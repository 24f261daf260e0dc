package de.kommunal.roadmap.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.util.List;

class KeyChainTest {

    private static final String ORIGIN = "roadmap.invalid/log/probe";

    private static TestKeys first;
    private static TestKeys second;
    private static TestKeys third;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        first = TestKeys.make(ORIGIN, 1);
        second = TestKeys.make(ORIGIN, 2);
        third = TestKeys.make(ORIGIN, 3);
    }

    @Test
    void leadsFromTheFirstKeysToTheLast() throws Exception {
        var notes = List.of(first.introduce(), second.introduce(first), third.introduce(second));

        assertThat(KeyChain.verify(first.introduction(), notes))
                .containsExactly(first.introduction(), second.introduction(), third.introduction());
    }

    @Test
    void nobodyElseIsFirst() throws Exception {
        refuses("first keys", second.introduce());
    }

    @Test
    void newKeysAreIntroducedByThoseBefore() throws Exception {
        refuses("0 signatures", first.introduce(), second.introduce());
        refuses("do not follow", first.introduce(), third.introduce(first));
        refuses("0 signatures", first.introduce(), second.introduce(first), third.introduce(first));
        var stranger = TestKeys.make("roadmap.invalid/log/other", 2);
        refuses("do not follow", first.introduce(), stranger.introduce(first));
    }

    @Test
    void whoIsIntroducedSignsToo() throws Exception {
        var withoutOwn =
                second.introduce(first)
                        .lines()
                        .filter(line -> !line.startsWith("— ") || first.signed(line))
                        .toList();
        refuses("0 signatures", first.introduce(), String.join("\n", withoutOwn) + "\n");
    }

    @Test
    void theTextIsSigned() throws Exception {
        var changed = second.introduce(first).replace("T08:30:02.120Z", "T08:30:03.120Z");
        refuses("is wrong", first.introduce(), changed);
        refuses(
                "no time",
                first.introduce(),
                second.introduce(first).replace("T08:30:02.120Z", "T8"));
    }

    private static void refuses(String why, String... notes) {
        assertThatThrownBy(() -> KeyChain.verify(first.introduction(), List.of(notes)))
                .isInstanceOf(NotVerified.class)
                .hasMessageContaining(why);
    }
}
