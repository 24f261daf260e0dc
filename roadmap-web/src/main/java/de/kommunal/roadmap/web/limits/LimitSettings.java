package de.kommunal.roadmap.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one sender may do in a time; far more than an office does in a day.
 *
 * @param on false for none of these limits
 * @param reads of the interface
 * @param writes at the interface; an import waits when it is told to
 * @param heavy what takes the program long: data sets, packets, checks of the log, replays
 * @param pages also sending their forms
 * @param refusals of credentials at the interface, by address
 * @param signInNameAtAddress failed sign-ins with one user name from one address
 * @param signInName the same from all addresses, without those where it succeeded before
 * @param signInAddress failed sign-ins from one address, whatever the name
 */
@ConfigurationProperties("roadmap.limits")
record LimitSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("1000+100/s") Rate reads,
        @DefaultValue("500+50/s") Rate writes,
        @DefaultValue("20+30/min") Rate heavy,
        @DefaultValue("300+10/s") Rate pages,
        @DefaultValue("100+5/s") Rate refusals,
        @DefaultValue("5+2/min") Rate signInNameAtAddress,
        @DefaultValue("30+3/min") Rate signInName,
        @DefaultValue("50+12/min") Rate signInAddress) {

    Rate of(Route route) {
        return switch (route) {
            case READ -> reads;
            case WRITE -> writes;
            case HEAVY -> heavy;
            case PAGE -> pages;
            case REFUSED -> refusals;
        };
    }
}
