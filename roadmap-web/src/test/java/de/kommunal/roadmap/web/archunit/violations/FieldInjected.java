package de.kommunal.roadmap.web.archunit.violations;

import org.springframework.beans.factory.annotation.Autowired;

public class FieldInjected {
    @Autowired Runnable runnable;
}
