package tradewind.views.safety;

import tradewind.views.texts.Texts;

/// One line of the order-safety panel.
///
/// @param about what it is about
/// @param value what is known of it
/// @param tone whether it needs a person
record SafetyLine(About about, String value, Tone tone) {
    private static final Texts TEXTS = Texts.of("safety");

    enum About {
        STOPS,
        UNRESOLVED,
        /// Behind it the venue can be asked.
        BOOKS,
        HEARTBEAT,
        CLOCK,
        IF_APP_DIES,
        JOURNAL
    }

    enum Tone {
        PLAIN,
        WARN,
        DANGER
    }

    static SafetyLine plain(About about, String value) {
        return new SafetyLine(about, value, Tone.PLAIN);
    }

    static SafetyLine of(About about, String value, boolean warns) {
        return new SafetyLine(about, value, warns ? Tone.WARN : Tone.PLAIN);
    }

    /// What it is about, in the language spoken.
    String label() {
        return TEXTS.get("line." + about.name());
    }
}
