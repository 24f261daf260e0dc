package de.kommunal.roadmap.web.scale;

import static de.kommunal.roadmap.shared.Subject.Kind.POSITION;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.position.Bindingness;
import de.kommunal.roadmap.position.PositionEvent;
import de.kommunal.roadmap.position.PositionEvent.PositionChanged;
import de.kommunal.roadmap.position.PositionEvent.PositionConfirmed;
import de.kommunal.roadmap.position.PositionEvent.PositionStated;
import de.kommunal.roadmap.position.PositionId;
import de.kommunal.roadmap.position.PositionTopic;
import de.kommunal.roadmap.position.Stance;
import de.kommunal.roadmap.position.Standing;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * What a town thinks of the process and of the legal form: changed, confirmed, and sometimes
 * recorded wrongly.
 */
final class TownPositions {

    private static final List<PositionTopic> TOPICS =
            List.of(
                    new PositionTopic(PositionTopic.Kind.PROCESS, null),
                    new PositionTopic(PositionTopic.Kind.LEGAL_FORM, null));

    /** Each is a subject that stays, and there are as many of those however long the history is. */
    private static final int CORRECTIONS = 3;

    private final Happening happening;
    private final PartnerId partner;
    private final Stance[] stances = {Stance.OBSERVES, Stance.OBSERVES};
    private HistoryLog.@Nullable Recorded lastChange;
    private HistoryLog.@Nullable Recorded lastConfirmation;
    private int corrections;

    TownPositions(Happening happening, PartnerId partner) {
        this.happening = happening;
        this.partner = partner;
        for (var topic : TOPICS) {
            record(
                    topic,
                    new PositionStated(
                            happening.programme(),
                            PositionId.of(partner, topic),
                            partner,
                            topic,
                            Stance.OBSERVES,
                            null,
                            Bindingness.EXECUTIVE_STATEMENT,
                            null,
                            null,
                            null,
                            happening.now()));
        }
    }

    private HistoryLog.Recorded record(PositionTopic topic, PositionEvent event) {
        return happening.record(POSITION.named(PositionId.of(partner, topic)), event);
    }

    void goOn() {
        var chance = happening.random().nextInt(100);
        var wrong = lastChange;
        var doubled = lastConfirmation;
        if (chance < 5 && wrong != null && corrections < CORRECTIONS) {
            corrections++;
            lastChange = null;
            var said = (PositionChanged) wrong.event();
            happening.log().correct(wrong, change(said.topic(), said.from(), said.provenance()));
        } else if (chance < 7 && doubled != null && corrections < CORRECTIONS) {
            corrections++;
            lastConfirmation = null;
            happening.log().voidOne(doubled);
        } else if (chance < 60) {
            change(happening.random().nextInt(TOPICS.size()));
        } else {
            confirm(TOPICS.get(happening.random().nextInt(TOPICS.size())));
        }
    }

    private void change(int topic) {
        var from = new Standing(stances[topic], Bindingness.EXECUTIVE_STATEMENT);
        var event = change(TOPICS.get(topic), from, happening.sometime());
        stances[topic] = event.stance();
        lastChange = record(TOPICS.get(topic), event);
    }

    private PositionChanged change(PositionTopic topic, Standing from, Provenance provenance) {
        var all = Stance.values();
        var now = Arrays.asList(all).indexOf(from.stance());
        var other = (now + 1 + happening.random().nextInt(5)) % all.length;
        return new PositionChanged(
                happening.programme(),
                PositionId.of(partner, topic),
                partner,
                topic,
                from,
                all[other],
                "Gespräch am runden Tisch",
                Bindingness.EXECUTIVE_STATEMENT,
                null,
                List.of("Kosten", "Einfluss"),
                null,
                "neue Lage",
                provenance);
    }

    private void confirm(PositionTopic topic) {
        lastConfirmation =
                record(
                        topic,
                        new PositionConfirmed(
                                happening.programme(),
                                PositionId.of(partner, topic),
                                "Rückfrage",
                                happening.sometime()));
    }
}
