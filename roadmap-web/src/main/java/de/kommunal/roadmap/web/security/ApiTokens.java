package de.kommunal.roadmap.web.security;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of API tokens. */
public final class ApiTokens {

    private final JdbcClient jdbc;

    public ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ApiToken token) {
        jdbc.sql(
                        """
                        insert into api_token (token_hash, role, actor, label, created_at)
                        values (:hash, :role, :actor, :label, :createdAt)
                        """)
                .param("hash", token.hash())
                .param("role", token.role().name())
                .param("actor", token.actor())
                .param("label", token.label())
                .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Knows revoked tokens too. */
    boolean knows(String hash) {
        return jdbc.sql("select count(*) from api_token where token_hash = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<ApiToken> findValid(String hash) {
        return jdbc.sql(
                        """
                        select token_hash, role, actor, label, created_at from api_token
                        where token_hash = :hash and revoked_at is null
                        """)
                .param("hash", hash)
                .query(ApiTokens::row)
                .optional();
    }

    private static ApiToken row(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getString("token_hash"),
                Role.valueOf(row.getString("role")),
                row.getString("actor"),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
