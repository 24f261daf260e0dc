package de.kommunal.roadmap.mandate;

import de.kommunal.roadmap.shared.upcasting.JsonUpcaster;

import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 2 can say who looks after the mandate. In revision 1 nobody was asked, which reads as
 * nobody known.
 */
public final class MandateIssued1To2 extends JsonUpcaster {

    public MandateIssued1To2() {
        super("MandateIssued", 1);
    }

    @Override
    protected void change(ObjectNode payload) {
        // what is absent stays absent
    }
}
