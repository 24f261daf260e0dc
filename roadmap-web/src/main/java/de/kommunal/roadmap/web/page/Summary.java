package de.kommunal.roadmap.web.page;

import org.springframework.context.MessageSource;

import java.util.List;

/** Tells in three sentences where a programme stands. */
final class Summary {

    private final MessageSource messages;
    private final PageWords words;

    Summary(MessageSource messages, PageWords words) {
        this.messages = messages;
        this.words = words;
    }

    String of(Overview overview) {
        return String.join(
                " ",
                List.of(
                        say(
                                "partners",
                                overview.partners(),
                                overview.inAgreement(),
                                overview.scenarios().size()),
                        legalForm(overview),
                        next(overview)));
    }

    private String legalForm(Overview overview) {
        return overview.adoptions().isEmpty()
                ? say("undecided")
                : say("decided", words.word(overview.adoptions().getLast().legalForm()));
    }

    /** What is overdue has a signal of its own; it is told here if nothing else is to come. */
    private String next(Overview overview) {
        if (!overview.next().isEmpty()) {
            var next = overview.next().getFirst();
            return say("next", next.title(), words.date(next.date()));
        }
        return overview.waiting().isEmpty()
                ? say("nothing")
                : say("waiting", overview.waiting().size());
    }

    private String say(String sentence, Object... arguments) {
        return messages.getMessage("overview.sentence." + sentence, arguments, words.locale());
    }
}
