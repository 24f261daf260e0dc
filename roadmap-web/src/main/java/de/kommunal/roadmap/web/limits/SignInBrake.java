package de.kommunal.roadmap.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/**
 * Slows down who tries out passwords. Nobody is locked out: there are new attempts after a while,
 * and where somebody signed in before they are not kept from it by what others try elsewhere.
 */
@Component
public class SignInBrake {

    private static final int LONGEST_NAME = 64;

    private final boolean on;
    private final Buckets nameAtAddress;
    private final Buckets name;
    private final Buckets address;

    /** Names with the addresses from which they signed in. */
    private final Cache<String, Boolean> succeeded =
            Caffeine.newBuilder()
                    .maximumSize(Buckets.MOST)
                    .expireAfterAccess(Duration.ofDays(30))
                    .build();

    @Autowired
    SignInBrake(LimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    SignInBrake(LimitSettings settings, TimeMeter time) {
        this.on = settings.on();
        this.nameAtAddress = new Buckets(settings.signInNameAtAddress(), time);
        this.name = new Buckets(settings.signInName(), time);
        this.address = new Buckets(settings.signInAddress(), time);
    }

    /**
     * Counts an attempt before it is made, so that many at once are not all let through.
     *
     * @return how long to wait; zero if it may be made
     */
    public Duration attempt(String login, String from) {
        if (!on) {
            return Duration.ZERO;
        }
        var who = start(login);
        var wait = nameAtAddress.take(pair(who, from));
        if (wait.isZero()) {
            wait = address.take(from);
        }
        if (wait.isZero() && !isKnown(who, from)) {
            wait = name.take(who);
        }
        return wait;
    }

    /** That attempt was none that has to be slowed down. */
    public void succeeded(String login, String from) {
        if (!on) {
            return;
        }
        var who = start(login);
        if (!isKnown(who, from)) {
            name.giveBack(who);
        }
        address.giveBack(from);
        nameAtAddress.forget(pair(who, from));
        succeeded.put(pair(who, from), true);
    }

    private boolean isKnown(String who, String from) {
        return succeeded.getIfPresent(pair(who, from)) != null;
    }

    private static String pair(String who, String from) {
        return who + "\n" + from;
    }

    /** No account has a longer one; whoever sends one fills no memory. */
    private static String start(String login) {
        return login.substring(0, Math.min(login.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
    }
}
