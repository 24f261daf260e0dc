package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.Texts;

/**
 * What a paper says that its draft would bring about.
 *
 * @param amountKnown false where the paper itself says that it can't be put in numbers yet
 */
public record StatedEffect(EffectField field, String text, boolean amountKnown) {

    public StatedEffect {
        Texts.written("text", text);
    }
}
