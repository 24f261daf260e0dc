package de.kommunal.roadmap.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event lies in the store for ever, whatever becomes of its
 * class. A changed shape gets the next revision and an upcaster from the one before.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Without the prefix {@code roadmap.}, which the store adds. */
    String name();

    int revision() default 1;
}
