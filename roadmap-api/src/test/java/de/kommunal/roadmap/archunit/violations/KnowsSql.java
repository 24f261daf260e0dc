package de.kommunal.roadmap.archunit.violations;

import java.sql.Connection;

public interface KnowsSql {
    Connection connection();
}
