package de.kommunal.roadmap.web.archunit.violations;

import de.kommunal.roadmap.projections.archunit.violations.KnowsTheWeb;

public interface KnowsTheTables {
    KnowsTheWeb table();
}
