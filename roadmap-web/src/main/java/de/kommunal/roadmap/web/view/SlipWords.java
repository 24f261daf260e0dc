package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.milestone.Slip;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.springframework.context.MessageSource;

import java.util.Locale;

/** Says how far a date was moved; of imprecise dates only as much as is known. */
final class SlipWords {

    private final MessageSource messages;
    private final Locale locale;

    SlipWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(MilestoneView milestone) {
        return between(milestone.firstPlannedDate(), milestone.plannedDate(), milestone.slip());
    }

    /** A date can be another one without having slipped: then it is only known better. */
    String between(EffectiveDate from, EffectiveDate to, Slip slip) {
        if (!slip.equals(Slip.NONE)) {
            return moved(slip);
        }
        return say(from.equals(to) ? "none" : "finer");
    }

    private String moved(Slip slip) {
        if (slip.days() != null) {
            return slip.days() < 0 ? say("earlier", -slip.days()) : say("later", slip.days());
        }
        if (slip.atLeastDays() >= 0) {
            return say("later.between", slip.atLeastDays(), slip.atMostDays());
        }
        if (slip.atMostDays() <= 0) {
            return say("earlier.between", -slip.atMostDays(), -slip.atLeastDays());
        }
        return say("open", -slip.atLeastDays(), slip.atMostDays());
    }

    private String say(String what, Object... arguments) {
        return messages.getMessage("slip." + what, arguments, locale);
    }
}
