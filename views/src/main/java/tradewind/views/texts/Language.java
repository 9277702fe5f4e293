package tradewind.views.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// A language the window speaks.
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    JAPANESE("ja", "日本語"),
    CHINESE("zh", "简体中文");

    private static final ScopedValue<Language> FOR_NOW = ScopedValue.newInstance();
    private static volatile Language spoken = ENGLISH;

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        locale = Locale.of(tag);
        this.ownName = ownName;
    }

    /// The language all [Texts] are read in from now on. Texts already shown stay as they are: called once, before the
    /// first panel is built.
    public static void speak(Language language) {
        spoken = language;
    }

    public static Language spoken() {
        return FOR_NOW.orElse(spoken);
    }

    /// A text in this language, whichever is spoken otherwise. Nobody but the caller's thread hears it.
    public String say(Supplier<String> text) {
        return ScopedValue.where(FOR_NOW, this).call(text::get);
    }

    /// The language of a locale, whatever the country; empty if the window does not speak it.
    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(each -> each.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    /// For names of days and months.
    public Locale locale() {
        return locale;
    }

    /// What those who speak it call it.
    public String ownName() {
        return ownName;
    }
}
