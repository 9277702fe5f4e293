package tradewind.views.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;

/// A short notice in the corner of the window.
///
/// @param kind  how loud it is; DANGER stays until it is read
/// @param key   notices of one key replace each other: all fills of one order are one notice
/// @param parts what it says, left to right: a side word, numbers, text
public record Toast(Kind kind, String key, Node... parts) {
    public enum Kind {
        INFO,
        WARN,
        DANGER
    }

    public static Toast of(Kind kind, String key, String text) {
        Label label = new Label(text);
        label.getStyleClass().add("toast-text");
        return new Toast(kind, key, label);
    }
}
