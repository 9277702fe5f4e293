package tradewind.views.chart;

import static java.lang.System.Logger.Level.WARNING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import tradewind.engine.market.BarInterval;
import tradewind.views.keeping.ExportFile;
import tradewind.views.texts.Texts;

/// Pictures of a chart as it stands: into a file whose name says what it shows, or to the clipboard.
final class ChartPictures {
    private static final Texts TEXTS = Texts.of("chart");
    private static final System.Logger LOG = System.getLogger(ChartPictures.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH-mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ChartViewModel model;
    private final PlotStack plots;
    private final Executor fx;
    private final Executor work;
    private Function<String, Optional<Path>> chooser = this::ask;

    /// @param work where the file is written
    ChartPictures(ChartViewModel model, PlotStack plots, Executor fx, Executor work) {
        this.model = model;
        this.plots = plots;
        this.fx = fx;
        this.work = work;
    }

    /// @param asked gets the proposed name, gives the file; empty to give up
    void setChooser(Function<String, Optional<Path>> asked) {
        chooser = asked;
    }

    private Optional<Path> ask(String name) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(TEXTS.get("picture.file"));
        dialog.setInitialFileName(name);
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(TEXTS.get("picture.kind"), "*.png"));
        File chosen = dialog.showSaveDialog(plots.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /// `BTC-USD 5m 2013-11-29 14-35Z.png`: symbol, interval, and the minute of the newest bar in view, UTC.
    static String name(String symbol, BarInterval interval, long newest) {
        return symbol.replaceAll("[^\\p{L}\\p{N}._-]", "-") + " " + interval.label() + " "
                + TIME.format(Instant.ofEpochSecond(Math.floorDiv(newest, 1_000_000_000L))) + ".png";
    }

    private String name() {
        VisibleBars bars = model.visible();
        int last = bars.size() == 0 ? 0 : bars.first(bars.size() - 1) + bars.bucket() - 1;
        long time = model.bars().timeAt(Math.min(last, model.bars().size() - 1));
        return name(model.instrument().symbol(), model.intervalProperty().get(), time);
    }

    private WritableImage picture() {
        double scale = plots.getScene().getWindow() == null
                ? 1
                : plots.getScene().getWindow().getOutputScaleX();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(plots.ground());
        return plots.snapshot(parameters, null);
    }

    /// Puts it on the clipboard.
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture());
        Clipboard.getSystemClipboard().setContent(content);
        model.say(TEXTS.get("picture.copied"));
    }

    /// Asks where, and writes it there.
    void save() {
        WritableImage image = picture();
        Optional<Path> file = chooser.apply(name());
        if (file.isEmpty()) return;
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        work.execute(() -> {
            String said = write(file.get(), PngBytes.of(pixels, width, height));
            fx.execute(() -> model.say(said));
        });
    }

    private static String write(Path file, byte[] png) {
        try {
            ExportFile.write(file, part -> Files.write(part, png));
            return TEXTS.get("picture.saved", String.valueOf(file.getFileName()));
        } catch (IOException e) {
            LOG.log(WARNING, "picture " + file, e);
            return TEXTS.get("picture.failed", file, String.valueOf(e.getMessage()));
        }
    }
}
