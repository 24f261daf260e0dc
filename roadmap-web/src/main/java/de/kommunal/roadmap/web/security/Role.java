package de.kommunal.roadmap.web.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do here. Everyone who has a role also reads what is not public. */
public enum Role {
    /** Keeps the record. */
    PROJECT_OFFICE,
    /** Reads. */
    STAKEHOLDER,
    /** Reads, and examines the log. */
    AUDITOR,
    /** Everything. */
    ADMIN;

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
