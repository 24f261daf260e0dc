package de.kommunal.roadmap.web.archunit.violations.beta;

import de.kommunal.roadmap.web.archunit.violations.alpha.Alpha;

public interface Beta {
    Alpha other();
}
