package tradewind.views.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one room in the language spoken. Safe on any thread.
///
/// A text is a pattern of [MessageFormat]: `{0}` is the first argument, an apostrophe is written twice, and
/// `{0,choice,1#one order|1<{0} orders}` knows one from many.
public final class Texts {
    private static final String FOLDER = "tradewind/texts/";
    /// Without this a text that is missing would be looked for in the language of the machine.
    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String room;
    private final Map<Language, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Texts(String room) {
        this.room = room;
    }

    /// @param room name of the bundle, such as `ticket`; looked for when the first text is wanted
    public static Texts of(String room) {
        return new Texts(room);
    }

    /// @param key such as `submit.hint`
    /// @param arguments texts and figures ready to be read; a number only where the pattern chooses by it
    /// @throws MissingResourceException if the room has no such text in any language
    public String get(String key, Object... arguments) {
        String pattern =
                bundles.computeIfAbsent(Language.spoken(), this::bundle).getString(key);
        boolean plain = arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0;
        return plain ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private ResourceBundle bundle(Language language) {
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
        return ResourceBundle.getBundle(FOLDER + room, locale, Texts.class.getClassLoader(), NO_OTHER);
    }
}
