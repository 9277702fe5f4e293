package tradewind.views.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.orders.OrderId;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.notices.NoticeBook.Kind;
import tradewind.views.notices.NoticeBook.Notice;
import tradewind.views.texts.Texts;

/// All notices of the session, newest first. A click or Enter goes to the order.
public final class NoticesView extends BorderPane {
    private static final Texts TEXTS = Texts.of("notices");

    /// What can be left out.
    enum Filter {
        ALL,
        FILLS,
        TROUBLE,
        INFO;

        String title() {
            return TEXTS.get("filter." + name());
        }

        boolean shows(Notice notice) {
            return switch (this) {
                case ALL -> true;
                case FILLS -> notice.kind().filled();
                case TROUBLE -> notice.kind().needsPerson();
                case INFO -> notice.kind() == Kind.INFO;
            };
        }
    }

    /// So long a notice must have been in sight to be read, nanoseconds.
    private static final long READ = 1_500_000_000L;

    private final NoticeBook book;
    private final FilteredList<Notice> shown;
    private final ListView<Notice> list = new ListView<>();
    private final SegmentBar<Filter> filter = new SegmentBar<>(List.of(Filter.values()), Filter.ALL, Filter::title);
    private final MenuButton sound = new MenuButton("", Icon.of(Feather.VOLUME_2));
    private final Subscription heard;
    private long seenSince;
    private boolean seen;

    /// @param toOrder shows an order
    public NoticesView(NoticeBook book, Sounds sounds, Consumer<OrderId> toOrder) {
        this.book = book;
        shown = new FilteredList<>(book.notices());
        PanelSheet.wear(this, "everyday");
        getStyleClass().add("notices");
        setMinSize(0, 0);
        filter.valueProperty().subscribe(now -> shown.setPredicate(now::shows));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(filter, gap, sound);
        bar.getStyleClass().add("notices-bar");
        setTop(bar);
        list.setId("notices");
        list.setAccessibleText(TEXTS.get("title"));
        list.setItems(shown);
        list.setPlaceholder(new EmptyState(Feather.BELL, TEXTS.get("empty.title"), TEXTS.get("empty.text")));
        list.setCellFactory(view -> new NoticeCell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) go(toOrder);
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            go(toOrder);
            event.consume();
        });
        setCenter(list);
        ScreenZone.follow(this, list::refresh);
        sounds(sounds);
        heard = Subscription.combine(
                book.unreadProperty().subscribe(now -> list.refresh()),
                book.notices().subscribe(() -> seen = false));
    }

    /// The view is gone for good; the notices go on.
    public void close() {
        heard.unsubscribe();
    }

    private void go(Consumer<OrderId> toOrder) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(Notice::order)
                .ifPresent(toOrder);
    }

    private void sounds(Sounds sounds) {
        sound.setId("notices-sounds");
        sound.getStyleClass().addAll("ghost", "icon-only");
        sound.setAccessibleText(TEXTS.get("sounds"));
        sound.setTooltip(new Tooltip(TEXTS.get("sounds.about")));
        List<CheckMenuItem> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            CheckMenuItem item = new CheckMenuItem(TEXTS.get("sound", kind.title()));
            item.setSelected(sounds.on(kind));
            item.setOnAction(event -> sounds.set(kind, item.isSelected()));
            items.add(item);
        }
        sound.getItems().setAll(items);
    }

    /// What takes the keys.
    public Region keys() {
        return list;
    }

    /// Once per frame while the panel can be seen: after a moment what is in it was read.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        if (book.unreadProperty().get() == 0) return;
        if (!seen) {
            seen = true;
            seenSince = nanos;
        } else if (nanos - seenSince >= READ) book.readAll();
    }

    private final class NoticeCell extends ListCell<Notice> {
        private final Label time = new Label();
        private final Label kind = new Label();
        private final Label order = new Label();
        private final Label text = new Label();
        private final VBox box;

        NoticeCell() {
            time.getStyleClass().add("num-small");
            kind.getStyleClass().add("state-word");
            order.getStyleClass().addAll("num-small", "link");
            for (Label each : List.of(time, kind, order)) each.setMinWidth(USE_PREF_SIZE);
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            HBox head = new HBox(8, time, kind, order);
            head.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(2, head, text);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            if (empty || notice == null) {
                setGraphic(null);
                return;
            }
            time.setText(notice.at() <= 0 ? "" : Figures.time(notice.at()));
            kind.setText(glyph(notice.kind()) + notice.kind().title());
            kind.getStyleClass().removeAll("danger", "warn");
            if (notice.kind() == Kind.UNKNOWN) kind.getStyleClass().add("warn");
            else if (notice.kind().needsPerson()) kind.getStyleClass().add("danger");
            order.setText(notice.order().map(OrderId::toString).orElse(""));
            text.setText(notice.text());
            box.getStyleClass().remove("unread");
            if (book.isUnread(notice)) box.getStyleClass().add("unread");
            setAccessibleText(TEXTS.get("spoken", notice.kind().title(), notice.text()));
            setGraphic(box);
        }

        /// As high as its words are in this width: the skin would ask for the height of one long line.
        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() == null || width <= 0) return super.computePrefHeight(width);
            double inside = width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + box.prefHeight(inside) + snappedBottomInset();
        }

        private static String glyph(Kind kind) {
            return switch (kind) {
                case FILL, TARGET, STOP -> "✓ ";
                case REFUSED -> "✕ ";
                case ENDED -> "– ";
                case UNKNOWN -> "? ";
                case ALERT -> "◆ ";
                case ALARM, PROBLEM -> "! ";
                case INFO -> "";
            };
        }
    }
}
