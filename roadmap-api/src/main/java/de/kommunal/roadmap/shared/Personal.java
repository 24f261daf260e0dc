package de.kommunal.roadmap.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks where a command, or another body that is sent, holds a {@link PersonalText}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

    /**
     * Names the place for ever, such as {@code mandate.responsible}: what was sealed for one place
     * opens at no other.
     */
    String value();
}
