package de.kommunal.roadmap.scenario;

import de.kommunal.roadmap.shared.upcasting.JsonUpcaster;

import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 had one text {@code legalForm}, which could also say {@code HOLDING}. Revision 2 keeps
 * the organisation model and the candidate legal forms apart (rule L1).
 */
public final class ScenarioProposed1To2 extends JsonUpcaster {

    public ScenarioProposed1To2() {
        super("ScenarioProposed", 1);
    }

    @Override
    protected void change(ObjectNode payload) {
        var form = payload.remove("legalForm");
        var isHolding = form != null && "HOLDING".equals(form.stringValue(null));
        payload.put("model", isHolding ? "HOLDING" : "COOPERATION");
        var candidates = payload.putArray("candidateForms");
        if (form != null && !form.isNull() && !isHolding) {
            candidates.add(form);
        }
    }
}
