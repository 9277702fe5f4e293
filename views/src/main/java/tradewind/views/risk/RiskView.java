package tradewind.views.risk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.BookFiles;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.Ruler;
import tradewind.views.keeping.ExportFile;
import tradewind.views.texts.Texts;

/// The risk panel: as many columns as there is room for, all of it worked out elsewhere.
public final class RiskView extends BorderPane {
    private static final Texts TEXTS = Texts.of("risk");
    private static final String SHEET = "/tradewind/risk/risk.css";
    private static final double TWO = 780;
    private static final double THREE = 1_200;
    private static final double FOUR = 1_900;

    private final RiskViewModel model;
    private final Executor worker;
    private final Executor fx;
    private final VarSection var;
    private final WhatIfSection whatIf;
    private final Sections.Methods methods;
    private final Sections.StressTable stress = new Sections.StressTable();
    private final Sections.ExposureTree exposure = new Sections.ExposureTree();
    private final Sections.Correlations correlations = new Sections.Correlations();
    private final Sections.Exits exits = new Sections.Exits();
    private final HedgeSection hedges;
    private final CreditSection credit;
    private final HBox columns = new HBox();
    private final Ruler ruler = new Ruler();
    private final Label state = new Label();
    private final Button open = new Button(TEXTS.get("open"), Icon.of(Feather.FOLDER, 12));
    private final Button live = new Button(TEXTS.get("live"));
    private final Button export = new Button(TEXTS.get("export"), Icon.of(Feather.DOWNLOAD, 12));
    private Function<String, Optional<Path>> chooser = name -> Optional.empty();
    private Function<String, List<Path>> opener = title -> List.of();
    private int shown;

    /// @param worker reads and writes files, to the end although the view closes
    public RiskView(RiskViewModel model, Executor worker, Executor fx) {
        this.model = model;
        this.worker = worker;
        this.fx = fx;
        var = new VarSection(model);
        whatIf = new WhatIfSection(model);
        methods = new Sections.Methods(model);
        hedges = new HedgeSection(whatIf::take);
        credit = new CreditSection(model);
        getStyleClass().add("risk-view");
        PanelSheet.wearAt(this, SHEET);
        columns.getStyleClass().add("risk-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("risk-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        getChildren().add(ruler);
        setMinSize(0, 0);
        state.getStyleClass().add("caption");
        state.setText(TEXTS.get("measuring"));
        tools();
        arrange(3);
        model.pictureProperty().subscribe(picture -> {
            if (picture != null) show(picture);
        });
        model.problemProperty().subscribe(trouble -> {
            if (!trouble.isEmpty()) say(trouble, "danger");
        });
    }

    private void tools() {
        for (Button each : List.of(open, live, export)) each.getStyleClass().addAll("ghost", "small");
        open.setId("risk-open");
        open.setAccessibleText(TEXTS.get("open.about"));
        export.setId("risk-export");
        export.setAccessibleText(TEXTS.get("export.about"));
        live.setId("risk-live");
        open.setOnAction(event -> read(opener.apply(TEXTS.get("open.files"))));
        live.setOnAction(event -> model.showLive());
        export.setOnAction(event -> model.picture().ifPresent(this::save));
        export.setDisable(true);
        live.setVisible(false);
        live.setManaged(false);
    }

    public RiskViewModel model() {
        return model;
    }

    /// What stands at the right of the panel's tab.
    public Node[] headTools() {
        return new Node[] {state, live, open, export};
    }

    /// Asks for a place to write to, given a name to begin with.
    public void setChooser(Function<String, Optional<Path>> chooser) {
        this.chooser = chooser;
    }

    /// Asks for files to read, given a title.
    public void setOpener(Function<String, List<Path>> opener) {
        this.opener = opener;
    }

    /// What stands on the ticket, for the button that thinks it up.
    public void setTicket(Supplier<Optional<WhatIf>> ticket) {
        whatIf.setTicket(ticket);
        Button attempt = new Button(TEXTS.get("var.empty.try"));
        attempt.setId("risk-try");
        attempt.setOnAction(event -> ticket.get().ifPresent(whatIf::take));
        var.setTry(attempt);
    }

    public void pulse(long nanos) {
        model.pulse(nanos);
    }

    private void show(RiskPicture picture) {
        var.show(picture);
        whatIf.show(picture);
        methods.show(picture);
        stress.show(picture);
        exposure.show(picture);
        correlations.show(picture);
        exits.show(picture);
        hedges.show(picture);
        credit.show(picture);
        export.setDisable(false);
        live.setVisible(!model.isLive());
        live.setManaged(!model.isLive());
        say(picture.source(), model.isLive() ? "" : "warn");
    }

    private void say(String text, String tone) {
        state.setText(text);
        state.getStyleClass().removeAll("warn", "danger");
        if (!tone.isEmpty()) state.getStyleClass().add(tone);
    }

    /// One positions file and one prices file, in any order: prices have a column `date`.
    void read(List<Path> files) {
        if (files.isEmpty()) return;
        worker.execute(() -> {
            String trouble;
            try {
                RiskSource.Files source = source(files);
                fx.execute(() -> model.show(source));
                return;
            } catch (IOException e) {
                trouble = TEXTS.get("open.failed", String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                trouble = String.valueOf(e.getMessage());
            }
            String said = trouble;
            fx.execute(() -> say(said, "danger"));
        });
    }

    private static RiskSource.Files source(List<Path> files) throws IOException {
        List<String> prices = List.of();
        List<String> positions = List.of();
        for (Path each : files) {
            List<String> lines = Files.readAllLines(each);
            boolean dated = !lines.isEmpty()
                    && lines.getFirst().toLowerCase(Locale.ROOT).contains("date");
            if (dated) prices = lines;
            else positions = lines;
        }
        if (prices.isEmpty() || positions.isEmpty()) throw new IllegalArgumentException(TEXTS.get("open.two"));
        BookFiles.ReturnSource read = BookFiles.prices(prices);
        Book book = BookFiles.book(positions, read, "USD", OptionalDouble.empty());
        return new RiskSource.Files(TEXTS.get("source.files"), book, read);
    }

    private void save(RiskPicture picture) {
        chooser.apply("risk.csv")
                .ifPresent(target -> worker.execute(() -> {
                    try {
                        ExportFile.write(target, part -> {
                            try (var out = Files.newBufferedWriter(part)) {
                                RiskCsv.write(out, picture);
                            }
                        });
                        fx.execute(() -> say(TEXTS.get("export.done", String.valueOf(target.getFileName())), ""));
                    } catch (IOException e) {
                        fx.execute(() -> say(TEXTS.get("export.failed", String.valueOf(e.getMessage())), "danger"));
                    }
                }));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() / ruler.scale();
        int wanted = room >= FOUR ? 4 : room >= THREE ? 3 : room >= TWO ? 2 : 1;
        if (wanted != shown) arrange(wanted);
        super.layoutChildren();
    }

    private void arrange(int count) {
        shown = count;
        List<List<RiskSection>> parts = switch (count) {
            case 4 ->
                List.of(
                        List.of(var, correlations),
                        List.of(stress, hedges),
                        List.of(exposure, exits),
                        List.of(whatIf, methods, credit));
            case 3 ->
                List.of(
                        List.of(var, correlations),
                        List.of(stress, hedges, exposure),
                        List.of(whatIf, credit, methods, exits));
            case 2 ->
                List.of(List.of(var, whatIf, credit, correlations), List.of(stress, hedges, exposure, methods, exits));
            default -> List.of(List.of(var, whatIf, stress, hedges, credit, methods, exposure, correlations, exits));
        };
        double[] shares = switch (count) {
            case 4 -> new double[] {0.36, 0.24, 0.2, 0.2};
            case 3 -> new double[] {0.39, 0.35, 0.26};
            default -> SectionColumns.even(count);
        };
        SectionColumns.lay(columns, parts, shares, var, correlations);
    }
}
