package tradewind.views.workspace.palette;

import java.util.function.Supplier;
import tradewind.views.texts.Language;

/// Something the desk can do, by name.
///
/// @param name in the language spoken
/// @param english the same in English: what its handbook and many a trader call it, whichever language is spoken
/// @param keys that do the same; empty if none
/// @param run does it, on the application thread
public record Command(Name name, Name english, String keys, Runnable run) {
    /// @param group such as `Panel` or `Layout`
    /// @param title what it does
    public record Name(String group, String title) {}

    /// @param group said in the language spoken, and in English
    /// @param title likewise
    public Command(Supplier<String> group, Supplier<String> title, String keys, Runnable run) {
        this(
                new Name(group.get(), title.get()),
                new Name(Language.ENGLISH.say(group), Language.ENGLISH.say(title)),
                keys,
                run);
    }

    /// Without a key.
    public Command(Supplier<String> group, Supplier<String> title, Runnable run) {
        this(group, title, "", run);
    }

    /// What it belongs to, in the language spoken.
    public String group() {
        return name.group();
    }

    /// What it does, in the language spoken.
    public String title() {
        return name.title();
    }
}
