package tradewind.views.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.keeping.ExportFile;
import tradewind.views.risk.RiskSection;
import tradewind.views.risk.RiskWords;
import tradewind.views.risk.SectionColumns;
import tradewind.views.texts.Texts;

/// The options panel: chain, surface, payoff, greeks. All of it is worked out elsewhere.
public final class OptionsView extends BorderPane {
    private static final Texts TEXTS = Texts.of("options");
    private static final String SHEET = "/tradewind/risk/risk.css";
    private static final double TWO = 820;
    private static final double THREE = 1_240;

    private final OptionsViewModel model;
    private final Executor worker;
    private final Executor fx;
    private final ChainSection chain;
    private final BookSection book;
    private final RiskSection payoff = new RiskSection(TEXTS.get("payoff.title"));
    private final RiskSection surface = new RiskSection(TEXTS.get("surface.title"));
    private final RiskSection inputs = new RiskSection(TEXTS.get("inputs.title"));
    private final PayoffChart payoffChart = new PayoffChart();
    private final SurfaceChart surfaceChart = new SurfaceChart();
    private final NumberField spot = new NumberField(TEXTS.get("inputs.spot"), "");
    private final NumberField volatility = new NumberField(TEXTS.get("inputs.volatility"), "%");
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final Label state = new Label();
    private final Button open = new Button(TEXTS.get("open"), Icon.of(Feather.FOLDER, 12));
    private final Button worked = new Button(TEXTS.get("worked"));
    private final Button export = new Button(TEXTS.get("export"), Icon.of(Feather.DOWNLOAD, 12));
    private Function<String, Optional<Path>> chooser = name -> Optional.empty();
    private Function<String, List<Path>> opener = title -> List.of();
    private int shown;

    /// @param worker reads and writes files, to the end although the view closes
    public OptionsView(OptionsViewModel model, Executor worker, Executor fx) {
        this.model = model;
        this.worker = worker;
        this.fx = fx;
        chain = new ChainSection(model);
        book = new BookSection(model);
        getStyleClass().add("risk-view");
        PanelSheet.wearAt(this, SHEET);
        scroll.getStyleClass().add("risk-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        columns.getStyleClass().add("risk-columns");
        setCenter(scroll);
        setMinSize(0, 0);
        for (Region each : List.of(payoffChart, surfaceChart)) {
            each.setPrefHeight(200);
            each.setMinHeight(130);
            VBox.setVgrow(each, Priority.ALWAYS);
        }
        payoffChart.setId("options-payoff");
        surfaceChart.setId("options-surface");
        SegmentBar<Boolean> form = new SegmentBar<>(
                List.of(false, true), false, cells -> TEXTS.get(cells ? "surface.cells" : "surface.smile"));
        form.valueProperty().addListener((seen, was, is) -> surfaceChart.cells(is));
        form.setId("options-form");
        surface.setTools(form);
        tools();
        inputs();
        arrange(3);
        model.pictureProperty().subscribe(picture -> {
            if (picture != null) show(picture);
        });
        model.reasonProperty().subscribe(this::reason);
    }

    private void tools() {
        state.getStyleClass().add("caption");
        for (Button each : List.of(open, worked, export)) each.getStyleClass().addAll("ghost", "small");
        open.setId("options-open");
        open.setAccessibleText(TEXTS.get("open.about"));
        open.setOnAction(event -> read(opener.apply(TEXTS.get("open.files"))));
        worked.setOnAction(event -> model.file(Optional.empty()));
        worked.setId("options-worked");
        worked.setAccessibleText(TEXTS.get("worked.about"));
        export.setId("options-export");
        export.setAccessibleText(TEXTS.get("export.about"));
        export.setOnAction(event -> model.picture().ifPresent(this::save));
        worked.setVisible(false);
        worked.setManaged(false);
    }

    private void inputs() {
        use(spot, "inputs.spot.refused", "options-spot", model::spot);
        use(volatility, "inputs.volatility.refused", "options-vol", value -> {
            if (value.isPresent() && value.get() > 500) throw new NumberFormatException();
            model.volatility(value.map(percent -> percent / 100));
        });
        NumberField rate = new NumberField(TEXTS.get("inputs.rate"), "%");
        rate.setId("options-rate");
        rate.setText("0");
        rate.setOnCommit(text -> {
            try {
                double percent = Double.parseDouble(Figures.plain(text));
                if (!(Math.abs(percent) <= 100)) throw new NumberFormatException(text);
                model.rate(percent / 100);
                rate.accept();
            } catch (NumberFormatException e) {
                rate.refuse(TEXTS.get("inputs.rate.refused"));
            }
        });
        HBox row = new HBox(spot, volatility, rate);
        row.getStyleClass().add("what-if-row");
        for (NumberField each : List.of(spot, volatility, rate)) {
            each.setMinWidth(80);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        inputs.setBody(row);
        inputs.say(TEXTS.get("inputs.about"), "");
    }

    /// Empty for the market's own value.
    ///
    /// @param refusal key of what is said of anything else
    private static void use(NumberField field, String refusal, String id, Consumer<Optional<Double>> use) {
        field.setId(id);
        field.setOnCommit(text -> {
            try {
                Optional<Double> value =
                        text.isBlank() ? Optional.empty() : Optional.of(Double.parseDouble(Figures.plain(text)));
                if (value.isPresent() && !(value.get() > 0 && value.get() < 1e12))
                    throw new NumberFormatException(text);
                use.accept(value);
                field.accept();
            } catch (NumberFormatException e) {
                field.refuse(TEXTS.get(refusal));
            }
        });
    }

    public OptionsViewModel model() {
        return model;
    }

    /// What stands at the right of the panel's tab.
    public Node[] headTools() {
        return new Node[] {state, worked, open, export};
    }

    public void setChooser(Function<String, Optional<Path>> chooser) {
        this.chooser = chooser;
    }

    public void setOpener(Function<String, List<Path>> opener) {
        this.opener = opener;
    }

    public void pulse(long nanos) {
        model.pulse(nanos);
    }

    private void reason(String why) {
        if (why.isEmpty()) {
            setCenter(scroll);
            say("", "");
            return;
        }
        if (model.picture().isPresent()) {
            say(why, "danger");
            return;
        }
        setCenter(new VBox(inputs, new EmptyState(Feather.LAYERS, TEXTS.get("empty.title"), why)));
    }

    private void show(OptionsPicture picture) {
        if (getCenter() != scroll) {
            setCenter(scroll);
            arrange(shown);
        }
        spot.input().setPromptText(RiskWords.money(picture.chain().spot()));
        volatility
                .input()
                .setPromptText(
                        picture.chain().quoted() || picture.lines().isEmpty()
                                ? ""
                                : ChainSection.number(
                                        100 * picture.lines().getFirst().volatility(), 1));
        chain.show(picture);
        book.show(picture);
        payoffChart.show(picture);
        if (picture.payoff().isEmpty()) {
            payoff.setBody(new EmptyState(
                    Feather.TRENDING_UP, TEXTS.get("payoff.empty.title"), TEXTS.get("payoff.empty.text")));
            payoff.say("", "");
        } else {
            payoff.setBody(payoffChart);
            payoff.say(payoffSentence(picture), "");
        }
        surfaceChart.show(picture);
        if (picture.surface().isEmpty()) {
            surface.setBody(new EmptyState(Feather.ACTIVITY, TEXTS.get("surface.empty.title"), picture.noSurface()));
            surface.say("", "");
        } else {
            surface.setBody(surfaceChart);
            surface.say(surfaceSentence(picture), "");
        }
        worked.setVisible(picture.choices().file().isPresent());
        worked.setManaged(picture.choices().file().isPresent());
        say(
                TEXTS.get(picture.chain().quoted() ? "state.quoted" : "state.theoretical"),
                picture.chain().quoted() ? "" : "warn");
    }

    private static String payoffSentence(OptionsPicture picture) {
        OptionsPicture.Payoff p = picture.payoff().orElseThrow();
        double premium = picture.book().premium();
        String evens = p.breakEvens().stream()
                .map(RiskWords::money)
                .reduce((one, other) -> TEXTS.get("payoff.and", one, other))
                .orElse("");
        return TEXTS.get(
                evens.isEmpty() ? "payoff.never" : "payoff.about",
                premium >= 0 ? 0 : 1,
                ChainSection.number(Math.abs(premium), 2),
                OptionsWork.days(p.expiry()),
                RiskWords.money(PayoffChart.least(p.atExpiry())),
                evens);
    }

    private static String surfaceSentence(OptionsPicture picture) {
        var fitted = picture.surface().orElseThrow();
        boolean quoted = picture.chain().quoted();
        int skew = quoted && fitted.rho() < -0.05 ? 1 : quoted && fitted.rho() > 0.05 ? 2 : 0;
        return TEXTS.get(
                "surface.about",
                skew,
                quoted ? 1 : 0,
                RiskWords.percent(picture.misfit(), 2).replace(" %", ""));
    }

    private void say(String text, String tone) {
        state.setText(text);
        state.getStyleClass().removeAll("warn", "danger");
        if (!tone.isEmpty()) state.getStyleClass().add(tone);
    }

    private void read(List<Path> files) {
        if (files.isEmpty()) return;
        worker.execute(() -> {
            try {
                List<String> lines = Files.readAllLines(files.getFirst());
                fx.execute(() -> model.file(Optional.of(lines)));
            } catch (IOException e) {
                fx.execute(() -> say(TEXTS.get("open.failed", String.valueOf(e.getMessage())), "danger"));
            }
        });
    }

    private void save(OptionsPicture picture) {
        chooser.apply("options.csv")
                .ifPresent(target -> worker.execute(() -> {
                    try {
                        ExportFile.write(target, part -> Files.write(part, OptionsViewModel.csv(picture)));
                        fx.execute(() -> say(TEXTS.get("export.done", String.valueOf(target.getFileName())), ""));
                    } catch (IOException e) {
                        fx.execute(() -> say(TEXTS.get("export.failed", String.valueOf(e.getMessage())), "danger"));
                    }
                }));
    }

    @Override
    protected void layoutChildren() {
        int wanted = getWidth() >= THREE ? 3 : getWidth() >= TWO ? 2 : 1;
        if (wanted != shown) arrange(wanted);
        super.layoutChildren();
    }

    private void arrange(int count) {
        shown = count;
        List<List<RiskSection>> parts = switch (count) {
            case 3 -> List.of(List.of(inputs, chain), List.of(payoff, surface), List.of(book));
            case 2 -> List.of(List.of(inputs, chain, book), List.of(payoff, surface));
            default -> List.of(List.of(inputs, chain, payoff, book, surface));
        };
        double[] shares = count == 3 ? new double[] {0.36, 0.40, 0.24} : SectionColumns.even(count);
        SectionColumns.lay(columns, parts, shares, payoff, surface);
    }
}
