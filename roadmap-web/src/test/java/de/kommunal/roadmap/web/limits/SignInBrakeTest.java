package de.kommunal.roadmap.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

/** With the rates that count where nobody has set others. */
class SignInBrakeTest {

    private static final String OFFICE = "192.0.2.7";

    private final SetTime time = new SetTime();
    private final SignInBrake brake = new SignInBrake(defaults(), time);

    @Test
    void afterFiveFailuresThereIsOneAttemptInHalfAMinute() {
        for (var i = 0; i < 5; i++) {
            assertThat(brake.attempt("erika", OFFICE)).isZero();
        }
        assertThat(brake.attempt("erika", OFFICE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(brake.attempt("ERIKA", OFFICE)).isPositive();
        assertThat(brake.attempt("karl", OFFICE)).isZero();

        time.pass(Duration.ofSeconds(30));
        assertThat(brake.attempt("erika", OFFICE)).isZero();
        assertThat(brake.attempt("erika", OFFICE)).isPositive();
    }

    @Test
    void whoSucceedsIsNeverSlowedDown() {
        for (var day = 0; day < 500; day++) {
            assertThat(brake.attempt("erika", OFFICE)).isZero();
            brake.succeeded("erika", OFFICE);
        }
    }

    @Test
    void tryingOneNameFromManyAddressesIsSlowedDown() {
        var through = 0;
        for (var i = 0; i < 1_000; i++) {
            through += brake.attempt("erika", "198.51.100." + i).isZero() ? 1 : 0;
        }
        assertThat(through).isEqualTo(30);
    }

    @Test
    void tryingManyNamesFromOneAddressIsSlowedDown() {
        var through = 0;
        for (var i = 0; i < 1_000; i++) {
            through += brake.attempt("name" + i, OFFICE).isZero() ? 1 : 0;
        }
        assertThat(through).isEqualTo(50);
    }

    @Test
    void nobodyKeepsSomebodyFromSigningInWhereTheyDidBefore() {
        assertThat(brake.attempt("erika", OFFICE)).isZero();
        brake.succeeded("erika", OFFICE);
        for (var minute = 0; minute < 60; minute++) {
            for (var i = 0; i < 100; i++) {
                brake.attempt("erika", "198.51.100." + i);
            }
            time.pass(Duration.ofMinutes(1));
        }
        for (var i = 0; i < 100; i++) {
            brake.attempt("erika", "203.0.113." + i);
        }

        assertThat(brake.attempt("erika", OFFICE)).isZero();
        assertThat(brake.attempt("erika", "203.0.113.200")).as("elsewhere").isPositive();
    }

    private static LimitSettings defaults() {
        var none = new MapConfigurationPropertySource(Map.of());
        return new Binder(none).bindOrCreate("roadmap.limits", LimitSettings.class);
    }
}
