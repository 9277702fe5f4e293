package tradewind.views.blotter;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.views.texts.Texts;

/// What can be done with a row of the blotter, in the order of its menu, each with its key.
enum RowAction {
    /// On the ticket.
    CHANGE("Enter"),
    /// In the row.
    HERE("F2"),
    CANCEL("Delete"),
    CANCEL_SELECTED("Delete"),
    CANCEL_SYMBOL("Ctrl+Delete"),
    CLOSE(""),
    ATTACH_STOP(""),
    /// The order of a fill.
    ORDER("Enter"),
    CHART("Shift+Enter"),
    ALERT(""),
    COPY_ID("Ctrl+Shift+C"),
    COPY("Ctrl+C"),
    EXPORT("");

    private static final Texts TEXTS = Texts.of("blotter");

    private final String keys;

    RowAction(String keys) {
        this.keys = keys;
    }

    /// As they are printed on the caps; empty if none.
    String keys() {
        return keys;
    }

    /// @param subject an order id, a symbol or a count
    String text(String subject) {
        return TEXTS.get("menu." + name(), subject);
    }

    /// The first of another group of its menu.
    boolean parts() {
        return this == ORDER || this == CHART || this == COPY_ID || this == COPY;
    }

    /// Whether a key asks for it in every table. Those that act on orders alone are heard where the orders
    /// are.
    boolean isMeant(KeyEvent event) {
        boolean shift = event.isShiftDown();
        KeyCode code = event.getCode();
        if (event.isAltDown()) return false;
        return switch (this) {
            case CANCEL_SYMBOL -> code == KeyCode.DELETE && event.isShortcutDown() && !shift;
            case CHART -> code == KeyCode.ENTER && shift && !event.isShortcutDown();
            case ORDER -> code == KeyCode.ENTER && !shift && !event.isShortcutDown();
            case COPY_ID -> code == KeyCode.C && event.isShortcutDown() && shift;
            case COPY -> code == KeyCode.C && event.isShortcutDown() && !shift;
            case CHANGE, HERE, CANCEL, CANCEL_SELECTED, CLOSE, ATTACH_STOP, ALERT, EXPORT -> false;
        };
    }
}
