package tradewind.views.workspace.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tradewind.views.texts.Texts;

/// Everything the desk can do, on a card over the window: type a few letters, Enter does the first, Up and Down choose
/// another, Esc goes back to where the focus was.
public final class CommandPalette extends StackPane {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final double ROW = 28;
    private static final int ROWS = 14;
    private static final double WIDTH = 560;
    private static final double WIDEST = 760;
    private static final double SHARE = 0.45;

    private final Supplier<List<Command>> commands;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label problem = new Label();
    private final Label none = new Label(TEXTS.get("palette.none"));
    private List<Command> all = List.of();
    private Function<String, List<Command>> meanings = typed -> List.of();
    private @Nullable Node focusBefore;
    private @Nullable Function<String, Optional<String>> asking;

    /// @param commands asked each time it opens
    public CommandPalette(Supplier<List<Command>> commands) {
        this.commands = commands;
        getStyleClass().add("palette-veil");
        setId("palette");
        setVisible(false);
        field.setId("palette-field");
        field.getStyleClass().add("palette-field");
        field.setAccessibleText(TEXTS.get("palette.about"));
        field.textProperty().addListener((seen, was, is) -> search());
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS + 2);
        list.setFocusTraversable(false);
        list.setPlaceholder(none);
        none.getStyleClass().add("caption");
        list.setCellFactory(view -> new Row());
        problem.getStyleClass().addAll("caption", "danger", "palette-problem");
        problem.setId("palette-problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox card = new VBox(field, problem, list);
        card.getStyleClass().add("palette-card");
        card.setMaxHeight(USE_PREF_SIZE);
        card.maxWidthProperty()
                .bind(Bindings.max(WIDTH, Bindings.min(WIDEST, widthProperty().multiply(SHARE))));
        card.setOnMouseClicked(event -> event.consume());
        getChildren().add(card);
        setAlignment(card, Pos.TOP_CENTER);
        setOnMouseClicked(event -> close());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// What typed words mean beside the names of commands, such as an alert at a price.
    public void setMeanings(Function<String, List<Command>> meanings) {
        this.meanings = meanings;
    }

    /// Opens it, or closes it if it is open.
    public void toggle() {
        if (isVisible()) close();
        else open();
    }

    private void open() {
        all = List.copyOf(commands.get());
        appear(TEXTS.get("palette.prompt"));
        search();
    }

    private void appear(String prompt) {
        Scene scene = getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        problem.setText("");
        setVisible(true);
        toFront();
        field.setPromptText(prompt);
        field.clear();
        field.requestFocus();
    }

    /// Asks for a text in place of a command. Enter takes it, Esc does not.
    ///
    /// @param prompt what to type
    /// @param take gets the text; says what is wrong with it, or nothing if it was taken
    public void ask(String prompt, Function<String, Optional<String>> take) {
        asking = take;
        list.setVisible(false);
        list.setManaged(false);
        appear(prompt);
    }

    /// Goes away and gives the focus back.
    private void close() {
        if (!isVisible()) return;
        setVisible(false);
        Node before = focusBefore;
        focusBefore = null;
        asking = null;
        list.setVisible(true);
        list.setManaged(true);
        all = List.of();
        list.getItems().clear();
        if (before != null && before.getScene() == getScene()) before.requestFocus();
    }

    private void search() {
        list.getItems().setAll(meanings.apply(field.getText()));
        list.getItems().addAll(CommandSearch.find(field.getText(), all));
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, ROWS) + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> enter();
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> step(-ROWS);
            case PAGE_DOWN -> step(ROWS);
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int size = list.getItems().size();
        if (size == 0) return;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
        list.getSelectionModel().select(next);
        if (next < firstSeen() || next >= firstSeen() + ROWS) list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private int firstSeen() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    private void enter() {
        Function<String, Optional<String>> take = asking;
        if (take == null) {
            run(list.getSelectionModel().getSelectedItem());
            return;
        }
        Optional<String> wrong = take.apply(field.getText());
        wrong.ifPresentOrElse(problem::setText, this::close);
    }

    private void run(@Nullable Command command) {
        if (command == null) return;
        close();
        command.run().run();
    }

    private final class Row extends ListCell<Command> {
        private final Label group = new Label();
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox line;

        Row() {
            group.getStyleClass().add("caption");
            group.setMinWidth(74);
            title.setMinWidth(0);
            keys.getStyleClass().add("key-cap");
            // as wide as the list and no wider: a long title is cut, its key is not
            setPrefWidth(0);
            keys.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(8, group, title, gap, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) CommandPalette.this.run(getItem());
            });
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            group.setText(command.group());
            title.setText(command.title());
            keys.setText(command.keys());
            keys.setVisible(!command.keys().isEmpty());
            setGraphic(line);
        }
    }
}
