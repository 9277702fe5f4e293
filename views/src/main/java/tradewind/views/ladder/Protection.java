package tradewind.views.ladder;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.ladder.Placing.Said;
import tradewind.views.texts.Texts;
import tradewind.views.working.OrderLine;
import tradewind.views.working.OrderLines;

/// Moves the stops behind a position to break-even, through the gate like any change. FX thread only.
///
/// Only the price changes: the limit of a stop-limit keeps its distance, a trailing stop its trail, so that it follows
/// on from there, and one that waits on this desk waits here. A stop is never moved against the position, and none is
/// moved to where it would be triggered at once.
final class Protection {
    private static final Texts TEXTS = Texts.of("ladder");

    private final Desk desk;
    private final Consumer<Said> say;
    private final QuoteRow quote = new QuoteRow();

    Protection(Desk desk, Consumer<Said> say) {
        this.desk = desk;
        this.say = say;
    }

    /// @param lines the open orders of the instrument
    void toBreakEven(Instrument instrument, OrderLines lines) {
        PositionRow position = desk.position(instrument);
        if (position.flat()) {
            refuse(TEXTS.get("no.position"));
            return;
        }
        long price = position.breakEven().orElseThrow().units();
        List<OrderLine> stops = stops(lines, position.netQuantity() > 0 ? Side.SELL : Side.BUY);
        List<OrderLine> behind =
                stops.stream().filter(stop -> isBehind(stop, price)).toList();
        String shown = Figures.price(instrument, price);
        if (behind.isEmpty()) {
            refuse(TEXTS.get(stops.isEmpty() ? "break.even.none" : "break.even.there", shown));
            return;
        }
        desk.quotes().read(instrument.index(), quote);
        Optional<String> objection =
                behind.stream().flatMap(stop -> objection(stop, price).stream()).findFirst();
        if (objection.isPresent()) {
            refuse(objection.get());
            return;
        }
        int asked = 0;
        for (OrderLine stop : behind) if (lines.move(stop.id(), price)) asked++;
        // if none can be moved now, that is what the ladder says already
        if (asked > 0) say.accept(new Said(TEXTS.get("break.even.asked", shown, asked, stops.size()), false));
    }

    /// Why a stop must not be moved to `price` at this market.
    private Optional<String> objection(OrderLine stop, long price) {
        String shown = Figures.price(stop.instrument(), price);
        Optional<Long> market = stop.watched(quote);
        if (market.isEmpty()) return Optional.of(TEXTS.get("break.even.unpriced", shown));
        if (stop.crossing(price, quote) == OrderLine.Crossing.NONE) return Optional.empty();
        return Optional.of(TEXTS.get("break.even.reached", Figures.price(stop.instrument(), market.get()), shown));
    }

    /// Those that wait for their trigger, as they are now: one that trails may have moved since the lines were drawn.
    private List<OrderLine> stops(OrderLines lines, Side side) {
        return lines.all().stream()
                .filter(line -> line.side() == side)
                .flatMap(line -> desk.find(line.id()).stream())
                .filter(row -> row.protects() && row.state().untriggered())
                .map(OrderLine::new)
                .toList();
    }

    /// Whether break-even is nearer to the market: above a sell, below a buy.
    private static boolean isBehind(OrderLine stop, long price) {
        return stop.side() == Side.SELL ? stop.price() < price : stop.price() > price;
    }

    private void refuse(String why) {
        say.accept(new Said(why, true));
    }
}
