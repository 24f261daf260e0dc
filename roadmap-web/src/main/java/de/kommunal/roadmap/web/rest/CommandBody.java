package de.kommunal.roadmap.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that is read from the request: its programme and, for a change, its id from the path,
 * everything else from the JSON body. Where a new subject's id is not given, one is made.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CommandBody {}
