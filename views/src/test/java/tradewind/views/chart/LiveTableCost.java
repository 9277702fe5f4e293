package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.views.controls.Theme;
import tradewind.views.watchlist.WatchlistView;

/// Question: what does a table of 1,000 live rows cost the JavaFX thread at 50,000 updates a second, beside a TableView
/// with a property per cell?
///
/// Not a test: a figure for the benchmark page. Arguments, all optional: `ours` or `peer`; updates a second; seconds.
/// Ours is the watchlist over 1,000 instruments; the peer has 12 columns and sets the property of one cell with one
/// `runLater` for every update.
public final class LiveTableCost {
    private static final int ROWS = 1_000;
    private static final int COLUMNS = 12;

    private LiveTableCost() {}

    private record Table(Region node, Runnable frame, IntConsumer update) {}

    public static void main(String[] args) {
        String side = args.length > 0 ? args[0] : "ours";
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 30;
        CompletableFuture<Table> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            Table table = side.equals("ours") ? ours() : peer();
            Scene scene = new Scene(table.node(), 1_280, 720);
            Theme.DARK.apply(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            shown.complete(table);
        });
        Table table = shown.join();
        AtomicLong sent = new AtomicLong();
        Thread.ofPlatform().daemon().start(() -> {
            long start = System.nanoTime();
            for (int n = 0; ; n++) {
                long due = start + n * 1_000_000_000L / rate;
                while (System.nanoTime() < due) LockSupport.parkNanos(100_000);
                table.update().accept(n);
                sent.incrementAndGet();
            }
        });
        long before = System.nanoTime();
        FrameProbe.Measured measured = FrameProbe.measure(table.frame(), 5, seconds);
        double took = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s, 1,000 rows, %,.0f updates/s wanted %,d: %s%n",
                side,
                sent.get() / took,
                rate,
                measured);
        System.exit(0);
    }

    private static Table ours() {
        Instruments instruments = new Instruments(
                IntStream.range(0, ROWS).mapToObj(LiveTableCost::instrument).toList());
        QuoteBoard quotes = new QuoteBoard(ROWS);
        BarBoard bars = new BarBoard(ROWS);
        Desk desk = new Desk(instruments, Currency.USD, List.of(Currency.USD.money("1")), quotes, bars);
        String symbols = String.join(
                ",", instruments.all().stream().map(Instrument::symbol).toList());
        WatchlistView view = new WatchlistView(
                instruments, desk, instruments.get(0), Optional.of(symbols), kept -> {}, chosen -> {});
        long from = SampleDesk.MIDNIGHT;
        return new Table(view, () -> view.pulse(System.nanoTime()), n -> {
            int row = Math.floorMod(n * 7, ROWS);
            long price = 100_000 + Math.floorMod(n * 31, 500);
            quotes.trade(row, from + n * 20_000L, price, 1_000L);
        });
    }

    private static Instrument instrument(int index) {
        InstrumentId id = new InstrumentId("S" + index + "/USD", "Bench");
        return new Instrument(index, id, "Bench " + index, Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000L);
    }

    private static Table peer() {
        TableView<List<StringProperty>> table = new TableView<>();
        List<List<StringProperty>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<StringProperty> row = new ArrayList<>();
            for (int k = 0; k < COLUMNS; k++) row.add(new SimpleStringProperty(i + "." + k));
            rows.add(row);
        }
        for (int k = 0; k < COLUMNS; k++) {
            int column = k;
            TableColumn<List<StringProperty>, String> head = new TableColumn<>("C" + k);
            head.setCellValueFactory(row -> row.getValue().get(column));
            table.getColumns().add(head);
        }
        table.getItems().setAll(rows);
        return new Table(table, () -> {}, n -> {
            StringProperty cell = rows.get(Math.floorMod(n * 7, ROWS)).get(n % COLUMNS);
            String text = String.format(Locale.ROOT, "%,.2f", 1_000 + Math.floorMod(n * 31, 500) / 100.0);
            Platform.runLater(() -> cell.set(text));
        });
    }
}
