package tradewind.views.history;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.lake.DataType;
import tradewind.views.controls.ErrorState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelHeader;
import tradewind.views.controls.PanelSheet;
import tradewind.views.history.HistoryViewModel.Page;
import tradewind.views.texts.Texts;

/// The trader's market data. Its head has a tab for each page, and the switch that records the session.
public final class HistoryView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");
    private static final String SHEET = "/tradewind/history/history.css";

    private final HistoryViewModel model;
    private final PanelHeader head;
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final QueryViewModel query;

    /// The model outlives the view: while this is true the view hears it.
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);

    public HistoryView(HistoryViewModel model) {
        this.model = model;
        PanelSheet.wearAt(this, SHEET);
        getStyleClass().add("history");
        setMinSize(0, 0);
        query = new QueryViewModel(model);
        String[] titles = Arrays.stream(Page.values()).map(Page::title).toArray(String[]::new);
        head = new PanelHeader(titles);
        head.setTools(recording());
        setTop(head);
        head.selectedProperty()
                .addListener((seen, was, is) -> model.pageProperty().set(Page.values()[is.intValue()]));
        model.pageProperty().when(open).subscribe(page -> {
            head.select(page.ordinal());
            show();
        });
        model.problemProperty().when(open).subscribe(_ -> show());
        model.contentsProperty().when(open).subscribe(contents -> {
            long bad = contents.snapshot().parts().stream()
                    .filter(part -> part.series().type() == DataType.QUARANTINE)
                    .mapToLong(part -> part.rows())
                    .sum();
            head.setCount(Page.QUARANTINE.ordinal(), bad == 0 ? "" : Words.compact(bad));
            long versions = contents.snapshot().version();
            head.setCount(Page.VERSIONS.ordinal(), versions == 0 ? "" : Long.toString(versions));
        });
        model.open();
    }

    /// A page is made when it is first looked at: all of them at once would hold the window up.
    private Node make(Page page) {
        return switch (page) {
            case COVERAGE -> new CoverageView(model, query, open);
            case IMPORT -> new ImportView(model, new ImportViewModel(model));
            case QUARANTINE -> new QuarantineView(model, new QuarantineViewModel(model), open);
            case VERSIONS -> new VersionsView(model, open);
            case SYNC -> new SyncView(model, new SyncViewModel(model), open);
            case FEATURES -> new FeaturesView(model, new FeaturesViewModel(model), open);
            case QUERY -> {
                query.load();
                yield new QueryView(model, query);
            }
        };
    }

    /// The view is gone for good: it hears nothing any more.
    public void close() {
        open.set(false);
    }

    public HistoryViewModel model() {
        return model;
    }

    /// Its own head, for the place it stands in.
    public HBox head() {
        return head;
    }

    private HBox recording() {
        ToggleButton record = new ToggleButton(TEXTS.get("record"), Icon.of(Feather.DISC, 12));
        record.setId("history-record");
        record.setTooltip(new Tooltip(TEXTS.get("record.about")));
        record.setOnAction(event -> model.record(record.isSelected()));
        Label state = new Label();
        state.getStyleClass().add("num-small");
        state.setId("history-recording");
        state.textProperty().bind(model.recordingProperty());
        model.recordingProperty().when(open).subscribe(text -> {
            record.setSelected(!text.isEmpty());
            record.setText(TEXTS.get(text.isEmpty() ? "record" : "record.on"));
        });
        HBox box = new HBox(8, state, record);
        box.getStyleClass().add("history-recording");
        return box;
    }

    private void show() {
        String problem = model.problemProperty().get();
        Page page = model.pageProperty().get();
        boolean nothing = model.contentsProperty().get().versions().isEmpty();
        if (problem.isEmpty() || !nothing) {
            setCenter(pages.computeIfAbsent(page, this::make));
            setBottom(problem.isEmpty() ? null : said(problem));
        } else {
            setBottom(null);
            ErrorState error = new ErrorState(TEXTS.get("lake.error.title"), TEXTS.get("lake.error.text", problem));
            BorderPane padded = new BorderPane();
            padded.setTop(error);
            padded.getStyleClass().add("history-preview");
            setCenter(padded);
        }
    }

    private static Node said(String problem) {
        Label label = new Label(problem, Icon.of(Feather.ALERT_TRIANGLE));
        label.setWrapText(true);
        HBox box = new HBox(label);
        box.getStyleClass().addAll("banner", "danger");
        return box;
    }

    /// Once per frame while it can be seen.
    public void pulse(long nanos) {
        model.pulse();
    }
}
