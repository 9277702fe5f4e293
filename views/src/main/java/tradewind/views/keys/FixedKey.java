package tradewind.views.keys;

import tradewind.views.texts.Texts;

/// Keys that stay what they are, and why.
enum FixedKey {
    LAYOUTS(Scope.WINDOW, "Ctrl+1 … 9", Why.NUMBER),
    KILL(Scope.WINDOW, "Space", Why.HELD),
    PLACE(Scope.LADDER, "Enter", Why.COMMON),
    CURSOR(Scope.LADDER, "Up, Down, Left, Right, Page Up, Page Down", Why.COMMON),
    NUDGE(Scope.LADDER, "Alt+Up, Alt+Down", Why.COMMON),
    SYMBOL(Scope.CHART, "A … Z, 0 … 9, Enter", Why.TYPED),
    ORDERS(Scope.CHART, "Tab, Enter, Delete", Why.COMMON),
    PAN(Scope.CHART, "Up, Down, Left, Right, Home, End", Why.COMMON),
    PLAY(Scope.CHART, "Space", Why.COMMON),
    SUBMIT(Scope.TICKET, "Ctrl+Enter", Why.COMMON),
    PRESETS(Scope.TICKET, "Alt+1 … 9", Why.NUMBER),
    ROWS(Scope.BLOTTER, "Enter, F2, Delete", Why.COMMON),
    MENU(Scope.BLOTTER, "Shift+F10, Shift+Enter", Why.COMMON);

    private enum Why {
        NUMBER,
        HELD,
        COMMON,
        TYPED
    }

    private static final Texts TEXTS = Texts.of("keys");

    private final Scope scope;
    private final String keys;
    private final Why why;

    FixedKey(Scope scope, String keys, Why why) {
        this.scope = scope;
        this.keys = keys;
        this.why = why;
    }

    Scope scope() {
        return scope;
    }

    String keys() {
        return keys;
    }

    String title() {
        return TEXTS.get("fixed." + name());
    }

    String why() {
        return TEXTS.get("why." + why.name());
    }
}
