package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.Placing.Said;
import tradewind.views.ticket.PresetExits;
import tradewind.views.working.OrderDrag;
import tradewind.views.working.OrderLine;
import tradewind.views.working.OrderLines;

/// What a ladder shows and does, without a control. FX thread only; [#refresh] brings it up to date.
final class LadderViewModel {
    private final Desk desk;
    private final OrderEntry entry;
    private final Executor fx;
    private final LadderMarket market;
    private final RowWindow window = new RowWindow();
    private final Placing placing;
    private final Reversal reversal;
    private final Protection protection;
    private final ScaleOut scaleOut;
    private final ClickSize size;
    private final Clicks clicks;
    private final Extras extras;
    private final BooleanProperty armed = new SimpleBooleanProperty(this, "armed", false);
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(this, "said", Said.NOTHING);
    private OrderLines lines;
    private Optional<Cell> cursor = Optional.empty();
    /// The tag that is moved.
    private Optional<Tag> moving = Optional.empty();
    private boolean pressed;
    private boolean inside;
    /// The position as of the last call of [#refresh].
    private PositionRow shown;

    /// A place to click.
    ///
    /// @param side buys in the bid column, sells in the ask column
    record Cell(Side side, long row) {}

    /// @param ticket shows an order that is not sent
    /// @param exits those of a bracket, by the presets of the ticket
    /// @param nanos a clock that only goes forward
    LadderViewModel(
            Desk desk,
            OrderEntry entry,
            Instrument instrument,
            Executor fx,
            Consumer<TicketDraft> ticket,
            Function<Instrument, Optional<PresetExits>> exits,
            LongSupplier nanos) {
        this.desk = desk;
        this.entry = entry;
        this.fx = fx;
        market = new LadderMarket(desk, instrument);
        placing = new Placing(entry, fx, ticket, said::set);
        reversal = new Reversal(desk, entry, fx, placing, said::set, nanos);
        lines = lines(instrument);
        protection = new Protection(desk, said::set);
        scaleOut = new ScaleOut(desk, entry, placing, said::set);
        size = new ClickSize(instrument);
        clicks = new Clicks(this, placing, exits);
        extras = new Extras(desk, market);
        shown = position();
        armed.subscribe(is -> {
            if (!is) reversal.giveUp();
        });
    }

    private OrderLines lines(Instrument instrument) {
        return new OrderLines(instrument, desk.orders(), entry, fx, text -> said.set(new Said(text, true)));
    }

    /// Another instrument. Clicks meant for the one before must not trade this one: the ladder is disarmed.
    void show(Instrument next) {
        armed.set(false);
        lines.dispose();
        lines = lines(next);
        clicks.alt(false);
        cursor = Optional.empty();
        moving = Optional.empty();
        said.set(Said.NOTHING);
        market.show(next);
        window.leave();
        size.show(next);
    }

    void dispose() {
        armed.set(false);
        lines.dispose();
        extras.dispose();
    }

    /// Takes in what happened since the last call.
    ///
    /// @return whether there is anything else to show
    boolean refresh() {
        boolean changed = market.refresh();
        // what fills at the market is no line
        PositionRow present = position();
        changed |= extras.refresh(present, lines.all());
        changed |= lines.poll();
        extras.place(lines.all());
        changed |= present != shown;
        shown = present;
        reversal.step();
        if (moving.isPresent() && lines.drag().isEmpty()) moving = Optional.empty();
        if (market.priced()) changed |= window.follow(market.bidRow(), market.askRow(), held());
        return changed;
    }

    private boolean held() {
        return pressed || (inside && armed.get());
    }

    Instrument instrument() {
        return market.rows().instrument();
    }

    LadderMarket market() {
        return market;
    }

    RowWindow window() {
        return window;
    }

    /// Whether a click sends. Off at every start.
    BooleanProperty armedProperty() {
        return armed;
    }

    /// Of the next order.
    ClickSize size() {
        return size;
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    void hush() {
        said.set(Said.NOTHING);
    }

    void warn(String text) {
        said.set(new Said(text, true));
    }

    /// Other rows; the inside goes to the middle.
    ///
    /// @param step price units, a multiple of the tick
    void step(long step) {
        market.group(new PriceRows(instrument(), step));
        cursor = Optional.empty();
        lines.drop();
        recentre();
    }

    void recentre() {
        if (market.priced()) window.centre(market.bidRow(), market.askRow());
    }

    void scroll(long rows) {
        if (market.priced()) window.scroll(rows, market.bidRow(), market.askRow());
    }

    /// A button is down: nothing moves until it is up again.
    void press(boolean down) {
        pressed = down;
    }

    /// The pointer is over the rows.
    void pointer(boolean over) {
        inside = over;
    }

    Optional<Cell> cursor() {
        return cursor;
    }

    void cursor(Optional<Cell> cell) {
        cursor = cell;
    }

    /// Moves the cursor by rows and to a side; without one it starts at the bid.
    void moveCursor(int up, Optional<Side> side) {
        if (!market.priced()) return;
        Cell from = cursor.orElseGet(() -> new Cell(Side.BUY, market.bidRow() - up));
        cursor = Optional.of(new Cell(side.orElse(from.side()), from.row() + up));
        long row = cursor.get().row();
        if (row > window.top()) scroll(row - window.top());
        else if (!window.shows(row)) scroll(row - (window.top() - window.size() + 1));
    }

    /// The columns the trader added.
    Extras extras() {
        return extras;
    }

    /// What a click means, and which map says so.
    Clicks clicks() {
        return clicks;
    }

    /// What a click at the cursor would do; empty without one.
    Optional<Aim> aim() {
        return aim(Click.LEFT);
    }

    Optional<Aim> aim(Click click) {
        return cursor.flatMap(cell -> clicks.aim(cell, click));
    }

    /// Does what a plain click means.
    void place(Cell cell) {
        clicks.place(cell, Click.LEFT);
    }

    /// Sends it if armed, or if it only closes; else it goes to the ticket.
    void place(Aim aim, OrderSource source) {
        if (!market.priced()) return;
        long near = aim.side() == Side.BUY ? market.ask() : market.bid();
        long touch = market.hasTouch() ? near : market.quote().last();
        long net = position().netQuantity();
        placing.place(
                instrument(), aim, size.units(), source, armed.get(), net, aim.price() == 0 ? touch : aim.price());
    }

    /// Orders to join the best price of its side.
    void join(Side side, OrderSource source) {
        if (!market.hasTouch()) return;
        place(Aim.limit(side, side == Side.BUY ? market.bid() : market.ask()), source);
    }

    PositionRow position() {
        return desk.positions().get(instrument().index());
    }

    /// What closing at the last price would bring; empty when flat.
    Optional<Money> openProfit() {
        PositionRow position = position();
        if (position.flat() || !market.quote().hasLast()) return Optional.empty();
        return Optional.of(position.openProfit(market.quote().last()));
    }

    void cancelAll() {
        reversal.giveUp();
        placing.cancelAll(instrument());
    }

    void cancel(Side side) {
        cancel(lines.all().stream()
                .filter(line -> line.side() == side)
                .map(OrderLine::id)
                .toList());
    }

    void cancel(List<OrderId> ids) {
        hush();
        for (OrderId id : new ArrayList<>(ids)) lines.cancel(id);
    }

    void flatten() {
        reversal.giveUp();
        placing.flatten(instrument());
    }

    void reverse(OrderSource source) {
        reversal.begin(instrument(), armed.get(), source);
    }

    /// Moves the stops of the position to break-even.
    void breakEven() {
        protection.toBreakEven(instrument(), lines);
    }

    /// Closes a part of the position.
    void scaleOut(ScaleOut.Part part, OrderSource source) {
        reversal.giveUp();
        scaleOut.close(part, instrument(), armed.get(), source, lines.all());
    }

    /// Takes back a reverse that still waits; says whether there was one.
    boolean giveUp() {
        return reversal.giveUp();
    }

    List<Tag> tags() {
        return Tag.of(lines, market.rows());
    }

    /// What stands in a cell.
    Optional<Tag> tag(Cell cell) {
        return tags().stream()
                .filter(tag -> tag.kind() == Tag.Kind.WORKING && tag.row() == cell.row() && tag.side() == cell.side())
                .findFirst();
    }

    Optional<Tag> moving() {
        return moving;
    }

    /// Takes a tag to move it; says why if it cannot be moved now.
    boolean grab(Tag tag) {
        hush();
        moving = lines.grab(tag.ids()) ? Optional.of(tag) : Optional.empty();
        return moving.isPresent();
    }

    /// Whether the lists of its orders move with the tag; says why and gives up if they cannot be moved now.
    ///
    /// @return whether the move goes on
    boolean whole(boolean is) {
        if (!lines.whole(is)) moving = Optional.empty();
        return moving.isPresent();
    }

    /// The row the tag would go to.
    void moveTo(long row) {
        if (row > 0) lines.dragTo(market.rows().price(row));
    }

    /// The first of what moves that would fill or trigger at once.
    Optional<OrderDrag> crossing() {
        return lines.crossing(market.quote());
    }

    /// The tag stays where it is.
    ///
    /// @return whether one was being moved
    boolean drop() {
        boolean was = lines.drop();
        moving = Optional.empty();
        return was;
    }

    /// Asks the venue for the prices chosen. With the tag in its own row nothing is sent.
    void send() {
        Optional<Long> row =
                lines.drag().map(drag -> Tag.row(market.rows(), drag.line().side(), drag.price()));
        if (!row.equals(moving.map(Tag::row))) lines.send();
        drop();
    }
}
