package de.kommunal.roadmap.effect;

/** Whether something is expected. That an amount is not known never means that it is nought. */
public enum Expectation {
    /** It is said that there is no such effect. */
    NONE,
    /** It is said that the effect can't be put in numbers now. */
    UNKNOWN,
    /** The effect is stated, with an amount or in words. */
    STATED
}
