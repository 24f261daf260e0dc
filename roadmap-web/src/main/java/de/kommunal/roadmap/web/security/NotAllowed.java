package de.kommunal.roadmap.web.security;

/** An act of the administration that was not carried out. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Objection objection;

    public NotAllowed(Objection objection) {
        super(objection.name());
        this.objection = objection;
    }

    public Objection objection() {
        return objection;
    }
}
