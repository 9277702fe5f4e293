package tradewind.app.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.paper.TradingHours;
import tradewind.engine.paper.TradingPhase;
import tradewind.views.chart.ChartContext;
import tradewind.views.chart.ChartSync;
import tradewind.views.chart.ChartTemplates;
import tradewind.views.chart.ChartView;
import tradewind.views.chart.ExitDraft;
import tradewind.views.chart.SessionBreaks;
import tradewind.views.drawing.DrawingBook;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.KeysInForce;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.palette.Command;

/// What all charts of a desk share.
final class ChartDesk {
    private static final Texts TEXTS = Texts.of("desk");
    /// Longer than any hole in a market that trades around the clock, no longer than the shortest break of one that
    /// does not: futures pause for an hour a day.
    private static final long CLOSED = 60 * 60 * 1_000_000_000L;

    private final Session session;
    private final Executor fx;
    private final ExecutorService work;
    private final SessionBreaks breaks;
    private final ChartTemplates templates;
    private final DrawingBook drawings;
    private final KeysInForce keys;
    private final ChartSync sync = new ChartSync();
    private final Deque<ChartView> charts = new ArrayDeque<>();
    private Consumer<String> complain = sentence -> {};
    private BiConsumer<Instrument, OptionalLong> onAlert = (instrument, price) -> {};
    private Consumer<ExitDraft> onExit = draft -> {};
    private StudyDoor onStudy = (instrument, interval, line) -> {};

    /// Begins an alert on a line of an indicator.
    @FunctionalInterface
    interface StudyDoor {
        /// @param line as in `RSI(14)`
        void begin(Instrument instrument, BarInterval interval, String line);
    }

    /// @param drawings of all windows
    /// @param keys which key does what
    /// @param hours of the market, as far as they are known
    ChartDesk(
            Session session,
            DataFolder folder,
            DrawingBook drawings,
            KeysInForce keys,
            TradingHours hours,
            Executor fx,
            ExecutorService work) {
        this.session = session;
        this.drawings = drawings;
        this.keys = keys;
        this.fx = fx;
        this.work = work;
        breaks = breaks(hours);
        templates = new ChartTemplates(new ChartTemplateFiles(folder), work, fx, sentence -> complain.accept(sentence));
    }

    /// @param told shows a sentence that must be read
    void setComplain(Consumer<String> told) {
        complain = told;
    }

    /// @param begins an alert at a price, or at one the trader is asked for
    void setOnAlert(BiConsumer<Instrument, OptionalLong> begins) {
        onAlert = begins;
    }

    /// @param ticket shows an order pulled out of a position
    void setOnExit(Consumer<ExitDraft> ticket) {
        onExit = ticket;
    }

    void setOnStudyAlert(StudyDoor door) {
        onStudy = door;
    }

    /// A pause is a break in any market; known hours are one without a pause, too.
    static SessionBreaks breaks(TradingHours hours) {
        SessionBreaks breaks = SessionBreaks.pauses(CLOSED);
        for (int i = 0; i < hours.turns().size(); i++) {
            TradingHours.Turn turn = hours.turns().get(i);
            TradingPhase before = hours.turns()
                    .get(Math.floorMod(i - 1, hours.turns().size()))
                    .phase();
            if (before == TradingPhase.CLOSED && turn.phase() != TradingPhase.CLOSED)
                breaks = breaks.or(SessionBreaks.daily(turn.nanoOfDay()));
        }
        return breaks;
    }

    PanelBody panel(PanelSeat seat) {
        return ChartPanel.body(this, seat);
    }

    /// @param group the link group the chart is in; empty for none
    /// @param choose shows another instrument in its place
    ChartView make(
            Instrument instrument, PanelMemory memory, Supplier<Optional<String>> group, Consumer<Instrument> choose) {
        ChartContext context = new ChartContext(
                session.instruments().all(), breaks, memory, templates, drawings, sync, group, choose, keys);
        ChartView made = new ChartView(instrument, session.desk(), session.orders(), fx, work, context);
        made.setOnAlert(price -> onAlert.accept(instrument, price));
        made.setOnStudyAlert((interval, line) -> onStudy.begin(instrument, interval, line));
        made.setOnExit(draft -> onExit.accept(draft));
        charts.add(made);
        made.focusWithinProperty().addListener((seen, was, is) -> {
            // the one that was gone to last is the first
            if (is && charts.remove(made)) charts.addFirst(made);
        });
        return made;
    }

    /// The chart is gone.
    void gone(ChartView chart) {
        charts.remove(chart);
        chart.dispose();
    }

    /// What the chart that has the keys, or had them last, can do.
    List<Command> commands() {
        return charts.isEmpty()
                ? List.of()
                : charts.getFirst().actions().stream()
                        .map(action ->
                                new Command(() -> TEXTS.get("panel.chart"), action.says(), action.keys(), action.run()))
                        .toList();
    }
}
