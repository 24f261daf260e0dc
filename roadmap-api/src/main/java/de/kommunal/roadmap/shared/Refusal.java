package de.kommunal.roadmap.shared;

/** A command that a rule forbids. Nothing was recorded. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final String detail;

    /**
     * @param detail what is wrong in this case, in a sentence that a project office can act on
     */
    public Refusal(Rule rule, String detail) {
        super(rule.id() + ": " + detail);
        this.rule = rule;
        this.detail = detail;
    }

    public Rule rule() {
        return rule;
    }

    public String detail() {
        return detail;
    }
}
