package de.kommunal.roadmap.effect;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.deliberation.EffectField;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is said of one field of one scenario altogether. There is a total only if every effect has
 * an amount or is said to be none: a sum over what is unknown would be wrong and look right.
 *
 * @param of how many effects are stated
 * @param known how many of them have an amount or are said to be none
 * @param unknown how many are said to be unknown
 * @param inWords how many are stated in words only
 * @param summary the same as a sentence
 * @param totals absent unless all effects are known; one for each period
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectSummary(
        String scenario,
        EffectField field,
        int of,
        int known,
        int unknown,
        int inWords,
        String summary,
        @Nullable List<Total> totals) {

    /**
     * A sum of amounts.
     *
     * @param min the least that it may be, as a decimal text
     * @param max the most that it may be; the same as min if no amount is a range
     * @param estimated true if an amount in it is an estimate or a range
     */
    public record Total(
            AmountPeriod per, Currency currency, String min, String max, boolean estimated) {}

    private record Group(String scenario, EffectField field) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            var byScenario = scenario.compareTo(other.scenario);
            return byScenario == 0 ? field.compareTo(other.field) : byScenario;
        }
    }

    /** Summaries of the effects of scenarios; effects of anything else are left out. */
    public static List<EffectSummary> of(List<EffectView> effects) {
        var groups = new TreeMap<Group, List<EffectView>>();
        effects.stream()
                .filter(effect -> effect.about().kind() == EffectSubject.Kind.SCENARIO)
                .forEach(effect ->
                        groups.computeIfAbsent(
                                        new Group(effect.about().id(), effect.field()),
                                        group -> new ArrayList<>())
                                .add(effect));
        return groups.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    private static EffectSummary of(Group group, List<EffectView> effects) {
        var unknown = count(effects, Expectation.UNKNOWN);
        var inWords =
                (int)
                        effects.stream()
                                .filter(e -> e.expectation() == Expectation.STATED)
                                .filter(e -> e.amount() == null)
                                .count();
        var known = effects.size() - unknown - inWords;
        return new EffectSummary(
                group.scenario(),
                group.field(),
                effects.size(),
                known,
                unknown,
                inWords,
                "known %d of %d; %d unknown%s"
                        .formatted(
                                known,
                                effects.size(),
                                unknown,
                                inWords == 0 ? "" : "; %d in words only".formatted(inWords)),
                known == effects.size() ? totals(effects) : null);
    }

    private static int count(List<EffectView> effects, Expectation expectation) {
        return (int) effects.stream().filter(e -> e.expectation() == expectation).count();
    }

    private static List<Total> totals(List<EffectView> effects) {
        var byPeriod = new TreeMap<AmountPeriod, List<Amount>>();
        effects.stream()
                .map(EffectView::amount)
                .filter(Objects::nonNull)
                .forEach(amount ->
                        byPeriod.computeIfAbsent(amount.per(), per -> new ArrayList<>())
                                .add(amount));
        return byPeriod.entrySet().stream().map(e -> total(e.getKey(), e.getValue())).toList();
    }

    private static Total total(AmountPeriod per, List<Amount> amounts) {
        return new Total(
                per,
                Currency.EUR,
                sum(amounts.stream().map(Amount::least).toList()),
                sum(amounts.stream().map(Amount::most).toList()),
                amounts.stream().anyMatch(a -> a.precision() != AmountPrecision.EXACT));
    }

    private static String sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }
}
