package tradewind.views.blotter;

import static java.lang.System.Logger.Level.ERROR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.Session;
import tradewind.engine.desk.BalanceRow;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.LogRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.texts.Texts;

/// What the blotter shows and does, without a control. FX thread only; [#pulse] once per frame brings it up to date.
public final class BlotterViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("blotter");
    private static final System.Logger LOG = System.getLogger(BlotterViewModel.class.getName());

    /// The tabs, in the order shown.
    public enum Tab {
        WORKING("working"),
        ORDERS("all-orders"),
        FILLS("fills"),
        POSITIONS("positions"),
        BALANCES("balances"),
        LOG("log");

        private final String file;

        Tab(String file) {
            this.file = file;
        }

        public String title() {
            return TEXTS.get("tab." + name());
        }

        /// What the name of its file has of it.
        String file() {
            return file;
        }
    }

    private final OrderEntry entry;
    private final Desk desk;
    private final Executor background;
    private final Executor fx;
    private final OrderPages orders;
    private final Page<FillRow> fills;
    private final PositionPage positions;
    private final Page<BalanceRow> balances;
    private final Page<LogRow> log;
    private final List<Column<OrderRow>> orderColumns;
    private final List<Column<PositionLine>> positionColumns;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.WORKING);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<ProfitUnit> profitUnit =
            new SimpleObjectProperty<>(this, "profitUnit", ProfitUnit.MONEY);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper(this, "trouble");
    private final Map<Tab, ReadOnlyStringWrapper> counts = new EnumMap<>(Tab.class);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.NONE);
    private final ColumnSets columnSets;
    private final ListFolds folds;
    private final ObjectProperty<Linger> linger = new SimpleObjectProperty<>(this, "linger", Linger.HALF_A_MINUTE);
    private final InlineEdit edit;
    private ObservableBooleanValue confirming = new SimpleBooleanProperty(true);
    private String filtered = "";

    /// A blotter whose columns and groups are forgotten with it.
    public BlotterViewModel(Session session, Executor background, Executor fx) {
        this(session, background, fx, NamedEntries.forgetful());
    }

    /// @param background where files are written
    /// @param fx the FX thread
    /// @param kept columns and groups
    public BlotterViewModel(Session session, Executor background, Executor fx, NamedEntries kept) {
        columnSets = new ColumnSets(kept);
        this.entry = session.orders();
        this.background = background;
        this.fx = fx;
        desk = session.desk();
        orders = new OrderPages(desk.orders());
        fills = new Page<>(desk.fills(), true, FillColumns::has);
        HomeRates rates = new HomeRates(session);
        positions = new PositionPage(desk, orders.exits(), rates);
        positionColumns = AverageRoom.in(session.instruments(), PositionColumns.all(rates.home(), rates.foreign()));
        balances = new Page<>(
                desk.balances(),
                false,
                (row, word) -> RowFilter.has(row.total().currency().code(), word));
        log = new Page<>(desk.log(), true, SmallColumns::has);
        orderColumns = AverageRoom.in(session.instruments(), OrderColumns.all(session.clock()::now, session.account()));
        for (Tab t : Tab.values()) counts.put(t, new ReadOnlyStringWrapper(this, "count of " + t, ""));
        edit = new InlineEdit(entry, desk, (answer, sent) -> report(List.of(answer), sent));
        grouping.set(columnSets.grouping());
        grouping.subscribe(by -> {
            orders.group(by);
            fills.group(by.of(FillRow::order));
            columnSets.group(by);
        });
        folds = new ListFolds(orders, columnSets, session.mode() + " " + session.account());
        linger.set(columnSets.linger());
        linger.subscribe(how -> {
            orders.linger(how);
            columnSets.linger(how);
        });
        profitUnit.set(columnSets.profitUnit());
        profitUnit.subscribe(unit -> columnSets.profitUnit(unit));
    }

    /// Takes what the desk has had since the last frame and marks positions at the last price.
    ///
    /// @param wallNanos any clock that only goes forward, such as [System#nanoTime]
    public void pulse(long wallNanos) {
        if (!filter.get().equals(filtered)) applyFilter();
        orders.drain(wallNanos);
        fills.drain();
        positions.drain(profitUnit.get());
        balances.drain();
        log.drain();
        edit.pulse();
        count(Tab.WORKING, orders.open());
        count(Tab.ORDERS, orders.size());
        count(Tab.FILLS, fills.size());
        count(Tab.POSITIONS, positions.open());
    }

    private void applyFilter() {
        filtered = filter.get();
        RowFilter next = RowFilter.of(filtered);
        orders.filter(next);
        fills.filter(next);
        positions.filter(next);
        balances.filter(next);
        log.filter(next);
    }

    private void count(Tab which, int number) {
        count(which).set(number == 0 ? "" : Figures.count(number));
    }

    private ReadOnlyStringWrapper count(Tab which) {
        ReadOnlyStringWrapper count = counts.get(which);
        if (count == null) throw new IllegalStateException("no count of " + which);
        return count;
    }

    /// How many rows a tab stands for: open orders, all orders, fills, positions that are not flat. Empty for none.
    public ReadOnlyStringProperty countProperty(Tab which) {
        return count(which).getReadOnlyProperty();
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// What was typed into the filter field; applied at the next pulse.
    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<ProfitUnit> profitUnitProperty() {
        return profitUnit;
    }

    /// What orders and fills are put together by.
    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// How long an order that ended stays among those at work.
    public ObjectProperty<Linger> lingerProperty() {
        return linger;
    }

    /// Where the first order of another's list stands.
    Optional<Line<OrderRow>> first(OrderRow row) {
        return orders.first(row);
    }

    /// Brings the list of an order back if it is folded away.
    void unfold(OrderId id) {
        desk.find(id).ifPresent(row -> {
            if (Families.child(row)) folds.fold(row, false);
        });
    }

    /// Which lists of orders are folded.
    ListFolds folds() {
        return folds;
    }

    /// Whether an order is asked about before it is sent: then a change in a row takes a second Enter.
    public void askBeforeSending(ObservableBooleanValue whether) {
        confirming = whether;
    }

    boolean confirming() {
        return confirming.get();
    }

    ColumnSets columnSets() {
        return columnSets;
    }

    /// The order that is changed in its row.
    InlineEdit edit() {
        return edit;
    }

    /// What became of the last request, in words.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether [#messageProperty] tells of something that did not work.
    public ReadOnlyBooleanProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    TabRows<OrderRow> working() {
        return new TabRows<>(Tab.WORKING, orderColumns, orders.working());
    }

    TabRows<OrderRow> allOrders() {
        return new TabRows<>(Tab.ORDERS, orderColumns, orders.all());
    }

    TabRows<FillRow> fills() {
        return new TabRows<>(Tab.FILLS, FillColumns.all(), fills.lines());
    }

    TabRows<PositionLine> positions() {
        return new TabRows<>(Tab.POSITIONS, positionColumns, positions.lines());
    }

    TabRows<BalanceRow> balances() {
        return new TabRows<>(Tab.BALANCES, SmallColumns.balances(), balances.lines());
    }

    TabRows<LogRow> log() {
        return new TabRows<>(Tab.LOG, SmallColumns.log(), log.lines());
    }

    /// Whether a cancel would do anything: the order is open and no cancel is on its way.
    public static boolean cancellable(OrderRow row) {
        return row.status().open() && row.status() != OrdStatus.PENDING_CANCEL;
    }

    /// Asks to cancel these orders; those that have ended or are being cancelled are left alone.
    public void cancel(Collection<OrderRow> rows) {
        List<OrderRow> open =
                rows.stream().filter(BlotterViewModel::cancellable).toList();
        if (open.isEmpty()) {
            say(TEXTS.get(rows.isEmpty() ? "cancel.none" : "cancel.ended"), false);
            return;
        }
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (OrderRow row : open) answers.add(entry.cancel(row.order().id()));
        String sent = open.size() == 1
                ? TEXTS.get("cancel.sent", open.getFirst().order().id().toString())
                : TEXTS.get("cancel.sent.many", Figures.count(open.size()));
        report(answers, sent);
    }

    /// Asks to cancel every open order of the instrument and to close its position at the market.
    public void flatten(Instrument instrument) {
        report(List.of(entry.flatten(instrument)), TEXTS.get("flatten.sent", instrument.symbol()));
    }

    /// Asks to cancel every open order of the instrument.
    void cancelAll(Instrument instrument) {
        report(List.of(entry.cancelAll(instrument)), TEXTS.get("cancel.sent.symbol", instrument.symbol()));
    }

    boolean hasOpen(Instrument instrument) {
        return orders.open(instrument);
    }

    private void report(List<CompletableFuture<Answer>> answers, String sent) {
        say(sent, false);
        var _ = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .whenCompleteAsync(
                        (_, failure) ->
                                Answers.problem(answers, failure != null).ifPresent(text -> say(text, true)),
                        fx);
    }

    /// @param bad whether it tells of something that did not work
    void say(String text, boolean bad) {
        message.set(text);
        trouble.set(bad);
    }

    /// Writes a table to a file, in the order shown, without holding up the screen.
    ///
    /// The file appears whole or not at all.
    <R> void export(List<Column<R>> columns, NewestFirst<R> lines, Path file) {
        List<R> rows =
                lines.stream().filter(line -> !line.isHeading()).map(Line::row).toList();
        say(TEXTS.get("export.writing", file.getFileName().toString()), false);
        var _ = CompletableFuture.runAsync(() -> TableExport.write(columns, rows, file), background)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) say(TEXTS.get("export.done", rows.size(), file.toString()), false);
                            else {
                                LOG.log(ERROR, "export to " + file, failure);
                                say(TEXTS.get("export.failed", file.toString()), true);
                            }
                        },
                        fx);
    }

    /// Lets go of the desk.
    @Override
    public void close() {
        orders.close();
        fills.close();
        positions.close();
        balances.close();
        log.close();
    }
}
