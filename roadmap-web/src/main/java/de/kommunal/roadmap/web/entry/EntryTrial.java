package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.reading.Forks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.web.commands.HypotheticalCommands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.wording.NameBook;
import de.kommunal.roadmap.web.wording.Wording;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/** What a command would change, told before it is given. Nothing of it is stored. */
@Component
class EntryTrial {

    private final Forks forks;
    private final HypotheticalCommands commands;
    private final Records records;
    private final States states;
    private final NameBook book;

    EntryTrial(
            Forks forks,
            HypotheticalCommands commands,
            Records records,
            States states,
            NameBook book) {
        this.forks = forks;
        this.commands = commands;
        this.records = records;
        this.states = states;
        this.book = book;
    }

    /**
     * Sentences about what would be different on the day from which it would hold.
     *
     * @throws RuntimeException what sending the command would throw
     */
    List<String> effect(Order order, Reading reading, EffectiveDate effective) {
        return forks.inFork(() -> {
            var day = later(reading.moment().validAt(), effective.latest());
            var before = at(reading, day, forks.position());
            commands.send(order);
            var after = at(reading, day, forks.position());
            var names = book.at(after, before);
            var locale = LocaleContextHolder.getLocale();
            return states
                    .differences(
                            reading.programme(),
                            before.moment(),
                            after.moment(),
                            reading.audience())
                    .stream()
                    .flatMap(difference -> Wording.sentences(difference, names, locale).stream())
                    .toList();
        });
    }

    private Reading at(Reading reading, LocalDate day, long position) {
        return new Reading(
                reading.programme(), records.momentAt(day, position), reading.audience());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
