package tradewind.views.keys;

import tradewind.views.texts.Texts;

/// Where a key acts. The window hears a key before anything in it does.
public enum Scope {
    WINDOW,
    LADDER,
    CHART,
    /// Its keys are fixed.
    TICKET,
    /// Its keys are fixed.
    BLOTTER;

    private static final Texts TEXTS = Texts.of("keys");

    /// What it is called, in the language spoken.
    public String title() {
        return TEXTS.get("scope." + name());
    }

    /// Whether one key cannot mean something in both.
    boolean meets(Scope other) {
        return this == other || this == WINDOW || other == WINDOW;
    }
}
