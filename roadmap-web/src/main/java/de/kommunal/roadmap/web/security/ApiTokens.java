package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

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

    /** The valid ones among tokens with these hashes, of which there is at least one. */
    List<ApiToken> findValid(Set<String> hashes) {
        return jdbc.sql(
                        """
                        select token_hash, role, actor, label, created_at from api_token
                        where token_hash in (:hashes) and revoked_at is null
                        """)
                .param("hashes", hashes)
                .query(ApiTokens::row)
                .list();
    }

    /** All, the newest first; revoked ones at the end. */
    List<ManagedToken> all() {
        return jdbc.sql(
                        """
                        select actor, role, label, created_at, revoked_at from api_token
                        order by case when revoked_at is null then 0 else 1 end,
                            created_at desc, actor
                        """)
                .query((row, number) ->
                        new ManagedToken(
                                row.getString("actor"),
                                Role.valueOf(row.getString("role")),
                                row.getString("label"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                time(row.getObject("revoked_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime read) {
        return read == null ? null : read.toInstant();
    }

    /**
     * From now on it is refused.
     *
     * @return whether there was a valid one
     */
    public boolean revoke(String actor, Instant now) {
        return jdbc.sql(
                                """
                                update api_token set revoked_at = :now
                                where actor = :actor and revoked_at is null
                                """)
                        .param("now", now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                        .param("actor", actor)
                        .update()
                == 1;
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
