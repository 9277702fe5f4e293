package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.Desk;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeysInForce;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.PresetExits;

/// The price ladder of one instrument.
///
/// A click in the bid column buys, in the ask column sells: limit or stop by the side of the market, or by the button
/// where the trader chose that. A tag is dragged to another price and cancelled by its ×, a right or a middle click.
/// Disarmed, a click goes to the ticket.
public final class LadderView extends BorderPane {
    private static final Texts TEXTS = Texts.of("ladder");
    private static final List<KeyAction> PARTS =
            List.of(KeyAction.PART_1, KeyAction.PART_2, KeyAction.PART_3, KeyAction.PART_4, KeyAction.PART_5);
    private static final String STEP = "step ";
    private static final String CENTRED = "centred";
    private static final String MAP = "map";
    private static final String COLUMNS = "columns";
    /// Least time between two paintings, nanoseconds.
    private static final long BETWEEN = 50_000_000L;

    private final LadderViewModel model;
    private final PanelMemory memory;
    private final LadderSheet sheet;
    private final LadderMenu menu;
    private final LadderBar bar;
    private final LadderFoot foot;
    private final ToggleButton arm = new ToggleButton();
    private final LadderHeads heads = new LadderHeads();
    private final Label incomplete = new Label(TEXTS.get("book.incomplete"));
    private final Label message = new Label();
    private final VBox rows;
    private final Region empty = new EmptyState(Feather.ALIGN_JUSTIFY, TEXTS.get("empty.title"), TEXTS.get("empty"));
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final KeysInForce keys;
    private long paintedAt;

    /// @param fx the FX thread
    /// @param memory keeps the step of each instrument and the settings with the layout; arming is never kept
    /// @param ticket shows an order that is not sent
    /// @param exits those of a bracket, by the presets of the ticket; empty if none has any
    /// @param keys which key does what
    public LadderView(
            Desk desk,
            OrderEntry orders,
            Instrument instrument,
            Executor fx,
            PanelMemory memory,
            Consumer<TicketDraft> ticket,
            Function<Instrument, Optional<PresetExits>> exits,
            KeysInForce keys) {
        this.keys = keys;
        this.memory = memory;
        model = new LadderViewModel(desk, orders, instrument, fx, ticket, exits, System::nanoTime);
        chosen(ClickMap.class, MAP).ifPresent(model.clicks().mapProperty()::set);
        model.clicks().mapProperty().addListener((seen, was, is) -> memory.keep(MAP, is.name()));
        model.extras().chosenProperty().set(added());
        model.extras().chosenProperty().addListener((seen, was, is) -> memory.keep(COLUMNS, names(is)));
        sheet = new LadderSheet(model);
        menu = new LadderMenu(model, sheet::columns);
        bar = new LadderBar(model, this::stepped, this::centred, sheet::touch);
        foot = new LadderFoot(model);
        menu.hear(sheet);
        new LadderMouse(model, sheet).attach();
        new ClickKeys(model, sheet).attach();
        new LadderKeys(model, sheet, keys).attach();
        getStyleClass().add("ladder");
        PanelSheet.wear(this, "ladder");
        setMinSize(0, 0);
        heads.setOnContextMenuRequested(event -> menu.show());
        // over the heads: no price is hidden, and no row moves under the pointer
        incomplete.setId("ladder-incomplete");
        incomplete.getStyleClass().addAll("caption", "ladder-incomplete");
        incomplete.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        incomplete.setMinWidth(0);
        incomplete.setTooltip(new Tooltip(TEXTS.get("book.incomplete.about")));
        incomplete.setVisible(false);
        message.setId("ladder-message");
        message.getStyleClass().add("ladder-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        model.saidProperty().subscribe(this::say);
        say();
        // over the rows: they would move under the pointer if it took room of theirs
        StackPane below = new StackPane(sheet, message);
        StackPane.setAlignment(message, Pos.BOTTOM_LEFT);
        message.setMouseTransparent(true);
        below.setMinSize(0, 0);
        VBox.setVgrow(below, Priority.ALWAYS);
        rows = new VBox(new StackPane(heads, incomplete), below);
        rows.setMinSize(0, 0);
        setTop(bar);
        setCenter(rows);
        setBottom(foot);
        arm();
        restore();
    }

    /// What was kept, if this release knows it.
    private <E extends Enum<E>> Optional<E> chosen(Class<E> of, String name) {
        return memory.setting(name)
                .flatMap(text -> Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equals(text))
                        .findFirst());
    }

    /// The columns that were kept, of those this release knows.
    private Set<Extra> added() {
        List<String> names = List.of(memory.setting(COLUMNS).orElse("").split(","));
        Set<Extra> all = EnumSet.noneOf(Extra.class);
        for (Extra extra : Extra.values()) if (names.contains(extra.name())) all.add(extra);
        return all;
    }

    private static String names(Set<Extra> extras) {
        return extras.stream().map(Extra::name).sorted().collect(Collectors.joining(","));
    }

    private void arm() {
        arm.setId("ladder-arm");
        arm.getStyleClass().addAll("small", "warn", "ladder-arm");
        arm.setMinWidth(USE_PREF_SIZE);
        arm.setFocusTraversable(true);
        arm.setTooltip(new Tooltip(TEXTS.get("arm.about")));
        arm.selectedProperty().bindBidirectional(model.armedProperty());
        arm.selectedProperty().subscribe(armed -> {
            arm.setText(TEXTS.get(armed ? "armed" : "arm"));
            arm.setGraphic(Icon.of(armed ? Feather.UNLOCK : Feather.LOCK, 12));
            arm.setAccessibleText(TEXTS.get(armed ? "armed.aloud" : "arm.aloud"));
        });
    }

    private void say() {
        String text = model.saidProperty().get().text();
        message.setText(text);
        message.setVisible(!text.isEmpty());
        message.getStyleClass().remove("danger");
        if (model.saidProperty().get().bad()) message.getStyleClass().add("danger");
    }

    /// Rows as they were when this instrument was shown here last.
    private void restore() {
        Instrument instrument = model.instrument();
        title.set(TEXTS.get("title", instrument.symbol()));
        memory.setting(STEP + instrument.symbol())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .filter(PriceRows.steps(instrument)::contains)
                .ifPresent(model::step);
        model.window()
                .keepCentred(memory.setting(CENTRED).map(Boolean::parseBoolean).orElse(false));
        bar.fill();
        foot.dress();
        sheet.say();
        sheet.touch();
    }

    private void stepped(long units) {
        memory.keep(STEP + model.instrument().symbol(), Long.toString(units));
        sheet.touch();
    }

    private void centred(boolean is) {
        memory.keep(CENTRED, Boolean.toString(is));
        sheet.touch();
    }

    /// What the tab says.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// For the panel's head: whether a click sends. Off at every start and with every other instrument.
    public Region arming() {
        return arm;
    }

    /// For the panel's head: what the buttons do, and which columns there are.
    public Region settings() {
        return menu;
    }

    /// What takes the keys.
    public Region keys() {
        return sheet;
    }

    /// Shows another instrument.
    public void show(Instrument instrument) {
        model.show(instrument);
        restore();
    }

    /// It is gone from the screen.
    public void dispose() {
        model.dispose();
    }

    /// Once per frame; paints 20 times a second at most, and what the hand does at once.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        if (!sheet.stale() && nanos - paintedAt < BETWEEN) return;
        boolean stale = sheet.stale();
        if (stale) sheet.measure();
        boolean changed = model.refresh();
        if (!changed && !stale) return;
        paintedAt = nanos;
        // a price may have got another digit
        if (changed) sheet.measure();
        Region wanted = model.market().priced() ? rows : empty;
        if (getCenter() != wanted) setCenter(wanted);
        if (changed) figures();
        heads.show(sheet.columns());
        sheet.paint();
    }

    private void figures() {
        foot.show();
        incomplete.setVisible(model.market().depth().incomplete());
        heads.count(model.market());
    }

    private boolean byButton() {
        return model.clicks().map() == ClickMap.BUTTON;
    }

    /// What can be done here, for the palette.
    public List<LadderAction> actions() {
        boolean armed = model.armedProperty().get();
        KeyMap map = keys.map();
        List<LadderAction> all = new ArrayList<>(List.of(
                action(
                        armed ? "action.disarm" : "action.arm",
                        "",
                        () -> model.armedProperty().set(!armed)),
                action(
                        byButton() ? "action.map.market" : "action.map.button",
                        "",
                        () -> model.clicks().mapProperty().set(byButton() ? ClickMap.MARKET : ClickMap.BUTTON)),
                action("centre", map.shown(KeyAction.RECENTRE), model::recentre),
                action("cancel.bids.about", "", () -> model.cancel(Side.BUY)),
                action("cancel.asks.about", "", () -> model.cancel(Side.SELL)),
                action("cancel.all.about", map.shown(KeyAction.CANCEL_LADDER), model::cancelAll),
                action("reverse.about", map.shown(KeyAction.REVERSE), () -> model.reverse(Placing.SOURCE)),
                action("flatten.about", map.shown(KeyAction.FLATTEN), model::flatten),
                action("break.even.about", map.shown(KeyAction.BREAK_EVEN), model::breakEven),
                action(
                        "buy.about",
                        map.shown(KeyAction.BUY_MARKET),
                        () -> model.place(Aim.market(Side.BUY), Placing.SOURCE)),
                action(
                        "sell.about",
                        map.shown(KeyAction.SELL_MARKET),
                        () -> model.place(Aim.market(Side.SELL), Placing.SOURCE))));
        for (ScaleOut.Part part : ScaleOut.Part.values())
            all.add(action(
                    () -> TEXTS.get("scale.out.about", part.words()),
                    map.shown(PARTS.get(part.ordinal())),
                    () -> model.scaleOut(part, Placing.SOURCE)));
        return all;
    }

    private LadderAction action(String key, String keys, Runnable does) {
        return action(() -> TEXTS.get(key), keys, does);
    }

    private LadderAction action(Supplier<String> says, String keys, Runnable does) {
        return new LadderAction(says, keys, () -> {
            does.run();
            sheet.touch();
        });
    }

    LadderViewModel model() {
        return model;
    }

    LadderSheet sheet() {
        return sheet;
    }
}
