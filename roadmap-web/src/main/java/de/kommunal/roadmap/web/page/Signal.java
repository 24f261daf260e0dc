package de.kommunal.roadmap.web.page;

/**
 * How one side of the programme stands, as a traffic light with words.
 *
 * @param name of what it is about, in messages
 * @param message what the words of the level are called in messages
 * @param number that the words mention
 * @param of what the number is a part of
 * @param path of the page that says more, within the programme; or # and a place on this page
 */
record Signal(String name, Level level, String message, long number, long of, String path) {

    /** Named by what is to be done, as the colour alone tells nobody anything. */
    enum Level {
        /** There is nothing to say yet. */
        NONE,
        GOOD,
        /** Something is under way or awaited. */
        OPEN,
        /** Something did not come, or was not kept. */
        ALERT
    }

    /** One that leads to a path. */
    static Signal of(String name, Level level, String message, long number, String path) {
        return new Signal(name, level, message, number, 0, path);
    }
}
