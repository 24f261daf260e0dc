package de.kommunal.roadmap.web.automation;

import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.legalform.ConditionBreaches;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;

import org.springframework.stereotype.Component;

import java.util.List;

/** Says which commands the program itself gives because of an event; it gives none. */
@Component
public class FollowingCommands {

    private static final String BREACHED_CONDITION = "breached-condition";

    private final ConditionBreaches breaches;

    FollowingCommands(ConditionBreaches breaches) {
        this.breaches = breaches;
    }

    /**
     * A command that follows.
     *
     * @param automation what gives it
     * @param key unique among the automation's commands, the same whenever it is asked for
     */
    public record Following(Command command, String automation, String key) {}

    /**
     * What follows from the event, as far as is known at its own position.
     *
     * @param id of the event
     * @param position of the event
     */
    public List<Following> from(Event event, String id, long position) {
        var breached =
                switch (event) {
                    case ResolutionRecorded resolution -> breaches.by(resolution, position);
                    case PartnerJoinedAgreement accession -> breaches.by(accession, position);
                    case BindingConditionImposed condition -> breaches.of(condition, position);
                    default -> List.<RecordConditionBreach>of();
                };
        return breached.stream().map(command -> following(command, id)).toList();
    }

    private static Following following(RecordConditionBreach command, String cause) {
        var decision =
                command.resolution() == null
                        ? "agreement/" + command.agreement()
                        : "resolution/" + command.resolution();
        return new Following(
                command, BREACHED_CONDITION, cause + "/" + command.id() + "/" + decision);
    }
}
