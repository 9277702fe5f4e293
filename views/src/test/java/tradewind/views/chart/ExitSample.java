package tradewind.views.chart;

import static tradewind.views.chart.SampleDesk.BTC;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import tradewind.engine.orders.Side;
import tradewind.views.chart.ExitDraft.Kind;

/// A chart without a toolkit whose exits go to a ticket. The last price is 1,000.00, ten ticks from bid and ask.
abstract class ExitSample {
    final SampleDesk desk = SampleDesk.minutes(600);
    final RecordingOrders orders = new RecordingOrders();
    final ChartViewModel model = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);
    final PulledExits exits = model.exits();
    final List<ExitDraft> ticket = new ArrayList<>();

    @BeforeEach
    final void market() {
        desk.trade(desk.now(), 100_000, 1);
        desk.quotes.quote(0, desk.now(), 99_990, 1, 100_010, 1, false);
        exits.setTicket(ticket::add);
        frame();
        exits.near(true);
    }

    final void frame() {
        model.poll();
        model.layout(600, 300);
    }

    final void holds(Side side, String quantity) {
        desk.filled(side, quantity, "1000.00", 40);
        frame();
    }

    final List<LevelLabel> labels() {
        return LevelLabels.of(model, 600, 300, ChartOverlay.HEADER);
    }

    final LevelLabel label(LevelLabel.Kind kind) {
        return labels().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
    }

    static ExitDraft exit(Kind kind, Side side, String quantity, String price) {
        return new ExitDraft(
                kind,
                BTC,
                side,
                BTC.quantity(quantity).units(),
                BTC.price(price).units());
    }

    final void pull(Kind kind, String price) {
        exits.hold(kind);
        exits.dragTo(BTC.price(price).units());
    }
}
