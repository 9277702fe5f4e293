package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.stage.Stage;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.views.controls.Theme;
import tradewind.views.drawing.DrawingBook;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.tape.TapeView;
import tradewind.views.watchlist.WatchlistView;

/// Question: what do 12 charts and 5 tables cost the JavaFX thread at 20,000 quotes a second?
///
/// Not a test: a figure for the benchmark page. Arguments, all optional: quotes a second; seconds. Twelve instruments,
/// a chart of each with three indicators, in bars of 1, 5 and 15 minutes by turns, two watchlists of all, three tapes;
/// one quote in twenty is a trade. Quotes are produced at a fixed rate on a thread of their own, whether or not the
/// screen keeps up.
public final class LiveDeskCost {
    private static final int INSTRUMENTS = 12;
    private static final int HISTORY = 3_000;

    private LiveDeskCost() {}

    private interface Part {
        void pulse(long nanos);
    }

    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 30;
        List<Instrument> all = IntStream.range(0, INSTRUMENTS)
                .mapToObj(LiveDeskCost::instrument)
                .toList();
        Instruments instruments = new Instruments(all);
        QuoteBoard quotes = new QuoteBoard(INSTRUMENTS);
        BarBoard bars = new BarBoard(INSTRUMENTS);
        Desk desk = new Desk(instruments, Currency.USD, List.of(Currency.USD.money("100000")), quotes, bars);
        for (int i = 0; i < HISTORY * INSTRUMENTS; i++)
            bars.trade(i % INSTRUMENTS, time(i / INSTRUMENTS), price(i), 1_000_000L);
        ExecutorService work =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        CompletableFuture<List<Part>> shown = new CompletableFuture<>();
        Platform.startup(() -> shown.complete(show(desk, instruments, work)));
        List<Part> parts = shown.join();
        AtomicLong sent = new AtomicLong();
        Thread feed = Thread.ofPlatform().daemon().start(() -> feed(quotes, bars, rate, sent));
        long before = System.nanoTime();
        FrameProbe.Measured measured = FrameProbe.measure(
                () -> {
                    long now = System.nanoTime();
                    for (Part part : parts) part.pulse(now);
                },
                5,
                seconds);
        double took = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT, "12 charts, 5 tables, %,.0f quotes/s wanted %,d: %s%n", sent.get() / took, rate, measured);
        feed.interrupt();
        System.exit(0);
    }

    private static Instrument instrument(int index) {
        InstrumentId id = new InstrumentId("S" + index + "/USD", "Bench");
        return new Instrument(index, id, "Bench " + index, Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000L);
    }

    private static long time(long minute) {
        return SampleDesk.MIDNIGHT + minute * SampleDesk.MINUTE;
    }

    private static long price(long i) {
        return 100_000 + Math.round(Math.sin(i / 400.0) * 1_500 + Math.sin(i * 1.7) * 120);
    }

    private static List<Part> show(Desk desk, Instruments instruments, ExecutorService work) {
        List<Part> parts = new ArrayList<>();
        GridPane grid = new GridPane();
        ChartTemplates templates = ChartTemplates.none();
        ChartSync sync = new ChartSync();
        for (int i = 0; i < INSTRUMENTS; i++) {
            ChartContext context = new ChartContext(
                    List.of(),
                    SessionBreaks.NONE,
                    PanelMemory.NONE,
                    templates,
                    DrawingBook.forgetful(),
                    sync,
                    Optional::empty,
                    other -> {});
            ChartView chart =
                    new ChartView(instruments.get(i), desk, new RecordingOrders(), Platform::runLater, work, context);
            chart.intervalProperty().set(BarInterval.values()[i % 3]);
            grid.add(chart, i % 4, i / 4);
            parts.add(chart::pulse);
        }
        for (int i = 0; i < 2; i++) {
            WatchlistView list = new WatchlistView(
                    instruments, desk, instruments.get(0), Optional.empty(), symbols -> {}, instrument -> {});
            grid.add(list, i, 3);
            parts.add(list::pulse);
        }
        for (int i = 0; i < 3; i++) {
            TapeView tape = new TapeView(desk.trades(), instruments.get(i));
            if (i < 2) grid.add(tape, i + 2, 3);
            else grid.add(tape, 4, 0, 1, 4);
            parts.add(tape::pulse);
        }
        shape(grid);
        Scene scene = new Scene(grid, 1_920, 1_080);
        Theme.DARK.apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return parts;
    }

    private static void shape(GridPane grid) {
        for (int i = 0; i < 5; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(20);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 4; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(25);
            grid.getRowConstraints().add(row);
        }
        grid.getChildren().forEach(child -> ((Region) child).setMinSize(0, 0));
    }

    /// Times pass as on the wall, so that a new bar begins every minute.
    private static void feed(QuoteBoard quotes, BarBoard bars, int rate, AtomicLong sent) {
        long start = System.nanoTime();
        for (long n = 0; !Thread.currentThread().isInterrupted(); n++) {
            long due = start + n * 1_000_000_000L / rate;
            while (System.nanoTime() < due) LockSupport.parkNanos(100_000);
            int instrument = (int) (n % INSTRUMENTS);
            long at = time(HISTORY) + (due - start);
            long price = price(n);
            quotes.quote(instrument, at, price - 1, 1_000_000L, price + 1, 1_000_000L, false);
            if (n % 20 == 0) {
                bars.trade(instrument, at, price, 500_000L);
                quotes.trade(instrument, at, price, 500_000L);
            }
            sent.incrementAndGet();
        }
    }
}
