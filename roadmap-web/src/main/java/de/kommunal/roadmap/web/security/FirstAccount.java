package de.kommunal.roadmap.web.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The account {@code admin} of an empty installation. Its one-time password is in a file that only
 * the program's own user can read, and never in the log, which often goes to other places.
 */
final class FirstAccount implements SmartInitializingSingleton {

    static final String LOGIN = "admin";
    static final String FILE = "first-admin-password.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final TransactionOperations transactions;
    private final Path directory;
    private final Path file;

    FirstAccount(Accounts accounts, TransactionOperations transactions, Path dataDirectory) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.directory = dataDirectory.toAbsolutePath().normalize();
        this.file = directory.resolve(FILE);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> create());
            LOG.info("Account {} is ready, its one-time password is in {}", LOGIN, file);
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node was first", e);
        }
    }

    /**
     * First the row, because another node that starts now waits for it and then gives up before it
     * overwrites the file; then the file, because without it nobody could use the account.
     */
    private void create() {
        String password = Secrets.password();
        accounts.create(LOGIN, Role.ADMIN, password);
        try {
            PrivateFiles.write(directory, FILE, password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the one-time password cannot be written", e);
        }
    }

    /** The password in it is worthless now. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is no longer needed, but cannot be deleted", file, e);
        }
    }

    /** Whether somebody still has to use it. */
    boolean waits() {
        return Files.exists(file);
    }
}
