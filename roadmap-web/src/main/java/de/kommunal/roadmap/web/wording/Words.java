package de.kommunal.roadmap.web.wording;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one language. */
final class Words {

    static final Words GERMAN = new Words(Locale.GERMAN);
    static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "wording.wording",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English for whom there are no words of their own. */
    static Words of(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
    }

    Locale locale() {
        return locale;
    }

    /**
     * @throws MissingResourceException if there is no such word: one was forgotten
     */
    String get(String key) {
        return bundle.getString(key);
    }

    @Nullable String find(String key) {
        return bundle.containsKey(key) ? bundle.getString(key) : null;
    }

    /** The first of the words that there is. */
    @Nullable String firstOf(String... keys) {
        for (var key : keys) {
            var word = find(key);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    String format(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }
}
