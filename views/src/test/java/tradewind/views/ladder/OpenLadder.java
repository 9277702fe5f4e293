package tradewind.views.ladder;

import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.ticket.PresetExits;

/// A ladder without a window, in rows of 50 cents: bid 999, ask and last 1,000.
final class OpenLadder {
    final SampleMarket sample = new SampleMarket();
    final RecordedEntry entry = new RecordedEntry();
    final List<TicketDraft> drafts = new ArrayList<>();
    final LadderViewModel model;

    OpenLadder() {
        this(SamplePresets.NONE);
    }

    OpenLadder(Function<Instrument, Optional<PresetExits>> exits) {
        model = new LadderViewModel(sample.desk, entry, BTC, Runnable::run, drafts::add, exits, () -> 0);
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
        model.window().resize(20);
        model.refresh();
        model.step(50);
    }

    Cell cell(Side side, String price) {
        return new Cell(side, model.market().rows().down(price(price)));
    }

    void arm() {
        model.armedProperty().set(true);
    }

    Tag working(Side side, String quantity, String price) {
        sample.working(side, quantity, limit(price));
        model.refresh();
        return model.tag(cell(side, price)).orElseThrow();
    }

    String said() {
        return model.saidProperty().get().text();
    }
}
