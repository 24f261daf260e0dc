package de.kommunal.roadmap.position;

import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a statement needs before it is recorded. */
final class StatementRules {

    private StatementRules() {}

    static void check(Statement statement) {
        refuseUnnamedResolution(statement);
        refuseUnstatedConditions(statement);
        refuseUnreasoned(statement);
    }

    /** Rule P1: a survey or the press does not take the place of what binds more. */
    static void refuseHeardOverStronger(Statement heard, Statement leading) {
        if (heard.bindingness().isHeard()
                && heard.bindingness().isWeakerThan(leading.bindingness())) {
            throw new Refusal(
                    Rule.P1,
                    heard.bindingness()
                            + " can't replace "
                            + leading.bindingness()
                            + "; record it as a further position, it will stand beside.");
        }
    }

    private static void refuseUnnamedResolution(Statement statement) {
        if (statement.bindingness() == Bindingness.COUNCIL_RESOLUTION
                && statement.resolution() == null) {
            throw new Refusal(
                    Rule.P1, "Name the recorded resolution that makes this a COUNCIL_RESOLUTION.");
        }
    }

    private static void refuseUnstatedConditions(Statement statement) {
        if (statement.stance() == Stance.SUPPORTS_WITH_CONDITIONS
                && isNone(statement.conditions())) {
            throw new Refusal(Rule.P2, "State at least one condition of the support.");
        }
    }

    private static void refuseUnreasoned(Statement statement) {
        var needsReason =
                statement.stance() == Stance.REJECTS || statement.stance() == Stance.RESERVED;
        if (needsReason && isNone(statement.reasons())) {
            throw new Refusal(Rule.P2, "State at least one reason for " + statement.stance() + ".");
        }
    }

    private static boolean isNone(@Nullable List<String> texts) {
        return texts == null || texts.isEmpty();
    }
}
