package de.kommunal.roadmap.web.archunit.violations.alpha;

import de.kommunal.roadmap.web.archunit.violations.beta.Beta;

public interface Alpha {
    Beta other();
}
