package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.market.BarInterval;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.drawing.DrawingBook;
import tradewind.views.figures.ScreenZone;
import tradewind.views.keeping.PanelMemory;

/// Charts in the states a trader sees. Leaves pictures in `target/chart` to look at.
class ChartPicturesTest {
    private static final SessionBreaks PAUSES = SessionBreaks.pauses(60 * SampleDesk.MINUTE);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Stage stage;

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void sessionsStandSideBySideOnEveryScale() throws Exception {
        SampleDesk desk = SampleDesk.sessions(4);
        desk.working(Side.BUY, "2.5", SampleDesk.limit("995.00"), 60);
        desk.filled(Side.BUY, "1", "985.00", 24 * 60);
        ChartView chart = on(() -> chart(desk));
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT))
            for (ScaleKind kind : ScaleKind.values()) {
                on(() -> {
                    chart.scaleProperty().set(kind);
                    return chart;
                });
                WritableImage picture = picture(chart, theme, 920, 620);
                save(picture, "sessions-" + kind.name() + "-" + theme);
                assertEquals(920, (int) picture.getWidth());
            }
        PlotStack plots = (PlotStack) chart.getCenter();
        assertTrue(plots.candles() > 100, plots.candles() + " candles");
    }

    @Test
    void aSecondInstrumentIsComparedInPercentAndThePictureIsKept(@TempDir Path folder) throws Exception {
        SampleDesk desk = SampleDesk.sessions(4);
        for (int day = 0; day < 4; day++)
            for (int i = 0; i < 390; i += 3)
                desk.second(
                        SampleDesk.MIDNIGHT + ((day - 4) * 24 * 60L + 14 * 60 + 30 + i) * SampleDesk.MINUTE,
                        10_000 + day * 100 + Math.round(Math.cos(i / 40.0) * 150));
        ChartView chart = on(() -> chart(desk));
        on(() -> {
            chart.compare(SampleDesk.OTHER);
            return chart;
        });
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) save(picture(chart, theme, 920, 620), "compare-" + theme);
        assertEquals(ScaleKind.PERCENT, chart.scaleProperty().get());
        everythingIsDoneByName(chart);
        Path file = folder.resolve("picture.png");
        List<String> proposed = new ArrayList<>();
        on(() -> {
            chart.pictures().setChooser(name -> {
                proposed.add(name);
                return Optional.of(file);
            });
            ScreenZone.choose(ZoneId.of("America/New_York"));
            chart.savePicture();
            ScreenZone.choose(ZoneOffset.UTC);
            return chart;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("BTC-USD 5m 2013-11-28 20-55Z.png"), proposed);
        assertEquals("Picture saved as picture.png", chart.messageProperty().get());
        var read = ImageIO.read(file.toFile());
        PlotStack plots = (PlotStack) chart.getCenter();
        assertEquals((int) plots.getWidth(), read.getWidth());
        assertEquals((int) plots.getHeight(), read.getHeight());
    }

    @Test
    void barsAreDrawnInEachStyle() throws Exception {
        ChartView chart = on(() -> chart(SampleDesk.sessions(2)));
        for (BarStyle style : BarStyle.values()) {
            on(() -> {
                chart.model().styleProperty().set(style);
                return chart;
            });
            WritableImage picture = picture(chart, Theme.DARK, 1100, 620);
            save(picture, "style-" + style.key());
            long candle = count(picture, Color.web("#25A777"));
            assertEquals(style.isLine(), candle == 0, style + ": " + candle + " pixels of rising candles");
        }
    }

    private static long count(WritableImage picture, Color colour) {
        // the volume below keeps its colours: only the prices are looked at
        long found = 0;
        for (int y = 100; y < 380; y++)
            for (int x = 40; x < 1_000; x++)
                if (picture.getPixelReader().getColor(x, y).equals(colour)) found++;
        return found;
    }

    @Test
    void aChartComesBackAsItWasLeft() {
        SampleDesk desk = SampleDesk.minutes(60);
        Map<String, String> kept = new HashMap<>();
        List<String> studies = List.of("RSI(9):teal,points,2", "ICHIMOKU(9)", "EMA(34):rose,dashed,1");
        on(() -> {
            ChartView first = remembering(desk, kept);
            first.put(studies);
            first.compare(SampleDesk.OTHER);
            first.followsProperty().set(true);
            first.scaleProperty().set(ScaleKind.LOG);
            first.model().styleProperty().set(BarStyle.HOLLOW);
            first.dispose();
            return first;
        });
        ChartView again = on(() -> remembering(desk, kept));
        assertEquals(List.of("RSI 9", "EMA 34"), again.studies());
        assertEquals(List.of("ICHIMOKU(9)"), again.model().studies().unknown());
        assertEquals(ScaleKind.LOG, again.scaleProperty().get());
        assertEquals(BarStyle.HOLLOW, again.model().styleProperty().get());
        assertEquals(Optional.of(SampleDesk.OTHER), again.model().comparison().instrument());
        assertTrue(again.followsProperty().get());
        on(() -> {
            again.compareWithNone();
            again.put(List.of());
            return again;
        });
        ChartView bare = on(() -> remembering(desk, kept));
        assertEquals(List.of(), bare.studies());
        assertEquals(Optional.empty(), bare.model().comparison().instrument());
        kept.clear();
        assertEquals(
                List.of("EMA 21", "VWAP", "RSI 14"),
                on(() -> remembering(desk, kept)).studies());
    }

    private static ChartView remembering(SampleDesk desk, Map<String, String> kept) {
        PanelMemory memory = new PanelMemory() {
            @Override
            public Optional<String> setting(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void keep(String name, String value) {
                kept.put(name, value);
            }
        };
        return new ChartView(
                BTC,
                desk.desk,
                new RecordingOrders(),
                Platform::runLater,
                Runnable::run,
                new ChartContext(
                        List.of(BTC, SampleDesk.OTHER),
                        SessionBreaks.NONE,
                        memory,
                        ChartTemplates.none(),
                        DrawingBook.forgetful(),
                        new ChartSync(),
                        Optional::empty,
                        instrument -> {}));
    }

    private static void everythingIsDoneByName(ChartView chart) {
        assertTrue(titles(chart).contains("Compare with none"));
        run(chart, "Add ADX 14: Average directional index");
        assertEquals(List.of("EMA 21", "VWAP", "RSI 14", "ADX 14"), on(chart::studies));
        run(chart, "Remove RSI 14");
        run(chart, "Bars of 1 hour");
        assertEquals(BarInterval.H1, chart.intervalProperty().get());
        assertTrue(!titles(chart).contains("Bars of 1 hour"), "it is that already");
        run(chart, "Bars of 5 minutes");
        run(chart, "Follow the charts of the link group");
        assertTrue(titles(chart).contains("Stop following the other charts of the link group"));
        run(chart, "Template: Trend");
        assertEquals(List.of("EMA 21", "EMA 55", "DMI 14"), on(chart::studies));
    }

    private static List<String> titles(ChartView chart) {
        return on(() -> chart.actions().stream().map(ChartAction::title).toList());
    }

    private static void run(ChartView chart, String title) {
        on(() -> {
            chart.actions().stream()
                    .filter(action -> action.title().equals(title))
                    .findFirst()
                    .orElseThrow()
                    .run()
                    .run();
            chart.pulse();
            return title;
        });
    }

    @Test
    void theEditorHoldsManyIndicatorsAndANarrowChartKeepsItsToolbar() throws Exception {
        SampleDesk desk = SampleDesk.sessions(4);
        ChartView chart = on(() -> chart(desk));
        on(() -> {
            chart.put(List.of(
                    "EMA(21):gold,solid,2",
                    "BB(20,2):teal,solid,1",
                    "SAR(0.02,0.2):rose,points,1",
                    "ICHIMOKU(9)",
                    "DMI(14):teal,solid,1",
                    "OBV:olive,solid,1",
                    "STOCH(14,3,3):slate,solid,1"));
            return chart;
        });
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) save(picture(chart, theme, 920, 760), "many-" + theme);
        ChartToolbar toolbar = (ChartToolbar) chart.getTop();
        assertEquals(0, toolbar.step());
        save(picture(chart, Theme.DARK, 330, 420), "narrow");
        assertEquals(3, toolbar.step());
        double wide = on(() -> {
            double least = toolbar.prefWidth(-1);
            toolbar.setStyle("-fx-font-size: 20px; -fx-spacing: 40;");
            toolbar.applyCss();
            return toolbar.prefWidth(-1) - least;
        });
        assertTrue(wide > 50, "a denser look is " + wide + " wider");
        picture(chart, Theme.DARK, 760, 420);
        assertTrue(toolbar.step() > 0, "it gives way to what it needs now");
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Studies studies = chart.model().studies();
            IndicatorEditor editor = on(() -> {
                IndicatorEditor made =
                        new IndicatorEditor(studies, ChartTemplates.none(), () -> {}, study -> {}, () -> {});
                ChartSheet.wear(made);
                return made;
            });
            WritableImage picture = on(() -> {
                Scene scene = new Scene(editor);
                theme.apply(scene);
                stage.setScene(scene);
                stage.sizeToScene();
                editor.applyCss();
                editor.layout();
                return scene.snapshot(null);
            });
            save(picture, "editor-" + theme);
        }
    }

    private static ChartView chart(SampleDesk desk) {
        ChartView chart = new ChartView(
                BTC,
                desk.desk,
                new RecordingOrders(),
                Platform::runLater,
                Runnable::run,
                new ChartContext(
                        List.of(BTC, SampleDesk.OTHER),
                        PAUSES,
                        PanelMemory.NONE,
                        ChartTemplates.none(),
                        DrawingBook.forgetful(),
                        new ChartSync(),
                        Optional::empty,
                        instrument -> {}));
        chart.intervalProperty().set(BarInterval.M5);
        return chart;
    }

    private static <T> T on(Callable<T> step) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
    }

    private WritableImage picture(ChartView chart, Theme theme, double width, double height) {
        on(() -> {
            Scene scene = chart.getScene() == null ? new Scene(chart, width, height) : chart.getScene();
            theme.apply(scene);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return scene;
        });
        for (int frame = 0; frame < 4; frame++) {
            on(() -> {
                chart.pulse();
                return chart;
            });
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        return on(() -> chart.getScene().snapshot(null));
    }

    private static void save(WritableImage picture, String name) throws IOException {
        Path folder = Path.of(System.getProperty("gallery.dir", "target/chart"));
        Files.createDirectories(folder);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(name.toLowerCase(Locale.ROOT) + ".png").toFile());
    }
}
