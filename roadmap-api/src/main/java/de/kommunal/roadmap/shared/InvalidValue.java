package de.kommunal.roadmap.shared;

/** A value that can't mean anything, with the sentence that says what was expected instead. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field name of the record component that holds the value, empty for the value itself
     * @param expected what would have been accepted, as a sentence for the sender
     */
    public InvalidValue(String field, String expected) {
        super(expected);
        this.field = field;
    }

    public InvalidValue(String expected) {
        this("", expected);
    }

    public String field() {
        return field;
    }

    public String expected() {
        return String.valueOf(getMessage());
    }
}
