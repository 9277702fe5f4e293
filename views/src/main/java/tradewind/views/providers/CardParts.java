package tradewind.views.providers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.providers.Visits.Visit;
import tradewind.views.texts.Texts;

/// What the cards of stores and accounts are put together from.
public final class CardParts {
    private static final Texts TEXTS = Texts.of("providers");
    /// A name and its value further apart are hard to hold together, pixels.
    public static final double WIDEST = 560;

    private CardParts() {}

    /// The first line of a card: a dot, its name, what it is, and at the far end how it is doing.
    public static HBox head(Region dot, Label name, Label role, Label state) {
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        role.getStyleClass().add("setting-about");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, dot, name, role, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMaxWidth(WIDEST);
        return head;
    }

    /// @param tone `ok`, `warn`, `danger` or `off`
    public static void tone(Region dot, Label state, String tone) {
        dot.getStyleClass().setAll("dot", tone);
        state.getStyleClass().setAll("label", "connection-state", tone);
    }

    /// A sentence on a card; takes no room while it is empty.
    public static void say(Label message, String sentence, boolean refused) {
        message.setText(sentence);
        message.getStyleClass().remove("danger");
        if (refused) message.getStyleClass().add("danger");
        message.setManaged(!sentence.isEmpty());
        message.setVisible(!sentence.isEmpty());
    }

    public static HBox fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("connection-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label text = new Label(value);
        text.getStyleClass().add("connection-value");
        HBox row = new HBox(8, label, gap, text);
        row.getStyleClass().add("connection-fact");
        row.setMaxWidth(WIDEST);
        return row;
    }

    /// The last answer and the last failure.
    ///
    /// @param prefix of the ids of both values
    public static List<HBox> visits(String prefix, Visits visits) {
        return List.of(
                visit(prefix + "-answered", TEXTS.get("answered"), visits.answer()),
                visit(prefix + "-refused", TEXTS.get("refused"), visits.failure()));
    }

    private static HBox visit(String id, String name, Optional<Visit> visit) {
        HBox row = fact(name, visit.map(CardParts::visit).orElseGet(() -> TEXTS.get("visit.none")));
        Node value = row.getChildren().getLast();
        value.setId(id);
        if (value instanceof Label text) visit.ifPresent(at -> ScreenZone.follow(text, () -> text.setText(visit(at))));
        if (visit.isEmpty()) value.getStyleClass().setAll("label", "connection-unknown");
        return row;
    }

    private static String visit(Visit at) {
        return at.millis() == 0
                ? Figures.inZone(Figures.full(at.at()))
                : TEXTS.get("visit", Figures.inZone(Figures.full(at.at())), Long.toString(at.millis()));
    }

    public static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// A menu of kinds to begin one of.
    public static MenuButton kinds(String id, String text, List<ProviderKind> kinds, Consumer<ProviderKind> chosen) {
        MenuButton add = new MenuButton(text, Icon.of(Feather.PLUS, 12));
        add.setId(id);
        add.getStyleClass().add("small");
        for (ProviderKind kind : kinds) {
            MenuItem item = new MenuItem(kind.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> chosen.accept(kind));
            add.getItems().add(item);
        }
        return add;
    }

    /// Where the passphrase of the secrets is typed.
    ///
    /// @param about what is read aloud of it
    public static PasswordField passphrase(String id, String about) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPromptText(TEXTS.get("passphrase"));
        field.setAccessibleText(about);
        field.setPrefColumnCount(16);
        return field;
    }

    /// What was typed, out of the field.
    public static char[] typed(PasswordField field) {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }
}
