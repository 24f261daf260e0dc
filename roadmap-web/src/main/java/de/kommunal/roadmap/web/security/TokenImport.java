package de.kommunal.roadmap.web.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes new tokens and revocations over from the inbox: all at start and when they are listed, else
 * each when its token is used.
 */
final class TokenImport implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TokenImport.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TokenInbox inbox;
    private final ApiTokens tokens;
    private final TokenLookups lookups;
    private final TransactionOperations transactions;

    TokenImport(TokenInbox inbox, ApiTokens tokens, TransactionOperations transactions) {
        this.inbox = inbox;
        this.tokens = tokens;
        this.lookups = new TokenLookups(tokens::findValid, PATIENCE);
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        takeAll();
    }

    void takeAll() {
        try {
            inbox.waiting().forEach(this::take);
            inbox.revoked().forEach(this::revoke);
        } catch (IOException e) {
            LOG.warn("The inbox of API tokens cannot be read", e);
        }
    }

    Optional<ApiToken> findValid(String hash) {
        Optional<ApiToken> known = lookups.find(hash);
        if (known.isEmpty()) {
            take(hash);
            known = lookups.find(hash);
        }
        return known.filter(token -> !revoke(token.actor()));
    }

    /** Whether it is revoked by a file; one that cannot be read is taken for a revocation. */
    private boolean revoke(String actor) {
        try {
            Optional<Instant> since = inbox.revokedAt(actor);
            if (since.isEmpty()) {
                return false;
            }
            transactions.executeWithoutResult(status -> {
                if (tokens.revoke(actor, since.get())) {
                    LOG.info("The API token of {} is revoked", actor);
                }
            });
            inbox.removeRevocation(actor);
        } catch (IOException e) {
            LOG.warn("The revocation of {} stays in the inbox", actor, e);
        }
        return true;
    }

    private void take(String hash) {
        try {
            Optional<ApiToken> token = inbox.read(hash);
            if (token.isPresent()) {
                store(token.get());
                // not before the commit: a file too many is taken for known, one too few is lost
                inbox.remove(hash);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} was taken over by another request", inbox.file(hash), e);
        } catch (IOException e) {
            LOG.warn("{} is left where it is: {}", inbox.file(hash), e.getMessage());
        }
    }

    private void store(ApiToken token) {
        try {
            transactions.executeWithoutResult(status -> {
                if (!tokens.knows(token.hash())) {
                    tokens.insert(token);
                    LOG.info(
                            "New API token for {} as {} ({})",
                            token.actor(),
                            token.role(),
                            token.label());
                }
            });
        } catch (DuplicateKeyException e) {
            LOG.debug("{} was taken over by another request", token.actor(), e);
        }
    }
}
