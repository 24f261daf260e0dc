package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * A pool closes its connections after half an hour or less, that which made the tables too. H2 2.4
 * then fails at a check by a list (its issue 4308): nobody could be given an account any more.
 */
@SharedRoadmap
class RolesInTheTablesTest {

    private final Roadmap roadmap;

    RolesInTheTablesTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @Test
    void canBeWrittenWhenTheConnectionThatMadeTheTablesIsGone() throws SQLException {
        roadmap.bean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();

        for (var role : Role.values()) {
            assertThat(roadmap.account(role)).isNotBlank();
            assertThat(roadmap.token(role)).isNotBlank();
        }
    }

    @Test
    void areNoOthers() {
        roadmap.account(Role.AUDITOR);
        roadmap.token(Role.AUDITOR);
        for (var table : new String[] {"account", "api_token"}) {
            for (var role : new String[] {"MAYOR", "ADMI", "", ",", "AUDITOR,ADMIN"}) {
                assertThatThrownBy(() ->
                                roadmap.bean(JdbcClient.class)
                                        .sql("update " + table + " set role = ?")
                                        .param(role)
                                        .update())
                        .describedAs("%s in %s", role, table)
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }
    }
}
