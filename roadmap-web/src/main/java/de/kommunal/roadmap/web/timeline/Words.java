package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;

/** The words of addresses that history and replay have in common. */
final class Words {

    private Words() {}

    static Order order(@Nullable String word) {
        if (word == null || word.equals(word(Order.RECORDED))) {
            return Order.RECORDED;
        }
        if (word.equals(word(Order.EFFECTIVE))) {
            return Order.EFFECTIVE;
        }
        throw ApiProblem.parameter(
                "order", word, "recorded (as it became known) or effective (by effective day)");
    }

    static String word(Order order) {
        return switch (order) {
            case RECORDED -> "recorded";
            case EFFECTIVE -> "effective";
        };
    }
}
