package de.kommunal.roadmap.projections.archunit.violations;

import org.springframework.web.context.request.WebRequest;

public interface KnowsTheWeb {
    WebRequest request();
}
