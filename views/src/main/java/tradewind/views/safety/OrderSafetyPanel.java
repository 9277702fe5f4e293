package tradewind.views.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.engine.SafetyReport;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// What is known of the trader's orders and what is not: stops, unresolved commands, our book beside the venue's, the
/// line, the journal. What needs a person stands on top, with a button.
public final class OrderSafetyPanel extends ScrollPane {
    private static final Texts TEXTS = Texts.of("safety");

    private final OrderSafetyViewModel model;
    private final Consumer<SafetyReport.Protection> attachStop;
    private final VBox alerts = new VBox();
    private final VBox lines = new VBox();
    /// Of the line and the journal: below what the limits say, which a short panel must still show.
    private final VBox below = new VBox();
    private final VBox meters = new VBox();
    private final VBox details = new VBox();
    private final Label silence = new Label();
    private final Button compare = new Button("", Icon.of(Feather.REFRESH_CW, 12));
    private final List<Row> rows = new ArrayList<>();
    private final List<MeterRow> meterRows = new ArrayList<>();
    private final VBox all = new VBox();
    private List<SafetyAlert> shownAlerts = List.of();
    private Optional<Instrument> shownDoubted = Optional.empty();
    private List<String> shownDetails = List.of();

    /// A line that is kept, so that nothing jumps while figures change.
    private static final class Row extends HBox {
        private final Label label = new Label();
        private final Label value = new Label();

        Row() {
            getStyleClass().add("safety-row");
            label.getStyleClass().add("safety-label");
            // where both have no room it is never the figure that is cut
            label.setMinWidth(0);
            value.setMinWidth(USE_PREF_SIZE);
            value.getStyleClass().add("safety-value");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().addAll(label, gap, value);
        }

        void offer(Button button, boolean here) {
            boolean there = getChildren().contains(button);
            if (here && !there) getChildren().add(button);
            else if (!here && there) getChildren().remove(button);
        }

        void show(SafetyLine line) {
            label.setText(line.label());
            if (!value.getText().equals(line.value())) {
                value.setText(line.value());
                value.setTooltip(new Tooltip(line.value()));
            }
            value.getStyleClass().removeAll("warn", "danger");
            switch (line.tone()) {
                case PLAIN -> {}
                case WARN -> value.getStyleClass().add("warn");
                case DANGER -> value.getStyleClass().add("danger");
            }
        }
    }

    /// @param attachStop puts a stop for the unprotected part of a position on the ticket
    public OrderSafetyPanel(OrderSafetyViewModel model, Consumer<SafetyReport.Protection> attachStop) {
        this.model = model;
        this.attachStop = attachStop;
        setId("order-safety");
        getStyleClass().add("order-safety");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        alerts.getStyleClass().add("safety-alerts");
        hide(alerts);
        hide(details);
        hide(meters);
        meters.setId("safety-meters");
        meters.getStyleClass().add("safety-meters");
        details.getStyleClass().add("safety-details");
        silence.getStyleClass().addAll("safety-silence", "danger");
        silence.setId("safety-silence");
        silence.setWrapText(true);
        compare.setId("safety-compare");
        compare.getStyleClass().addAll("ghost", "icon-only", "small");
        compare.setAccessibleText(TEXTS.get("compare"));
        compare.setTooltip(new Tooltip(TEXTS.get("compare.about")));
        compare.setOnAction(event -> model.compareNow());
        all.getStyleClass().add("safety-all");
        all.getChildren().addAll(silence, alerts, lines, meters, below, details);
        setContent(all);
        model.silence().subscribe(this::showSilence);
        model.face().subscribe(this::show);
        model.doubted().subscribe(doubted -> model.face().get().ifPresent(face -> showAlerts(face.alerts())));
    }

    private static void hide(VBox empty) {
        empty.setVisible(false);
        empty.setManaged(false);
    }

    private void showSilence(String text) {
        silence.setText(text);
        silence.setVisible(!text.isEmpty());
        silence.setManaged(!text.isEmpty());
    }

    private void show(Optional<OrderSafetyFace> face) {
        if (face.isEmpty()) {
            setContent(new EmptyState(Feather.SHIELD, TEXTS.get("empty.title"), TEXTS.get("empty.text")));
            return;
        }
        if (getContent() != all) setContent(all);
        OrderSafetyFace now = face.get();
        showAlerts(now.alerts());
        while (rows.size() < now.lines().size()) rows.add(new Row());
        for (int i = 0; i < now.lines().size(); i++) {
            SafetyLine line = now.lines().get(i);
            rows.get(i).show(line);
            if (line.about() == SafetyLine.About.BOOKS) rows.get(i).offer(compare, now.askable());
        }
        // nothing is taken out of the window that is still right: a click may be under way on it
        if (lines.getChildren().size() + below.getChildren().size()
                != now.lines().size()) {
            int ofOrders = (int) now.lines().stream()
                    .filter(line -> line.about().compareTo(SafetyLine.About.BOOKS) <= 0)
                    .count();
            lines.getChildren().setAll(rows.subList(0, ofOrders));
            below.getChildren().setAll(rows.subList(ofOrders, now.lines().size()));
        }
        showMeters(now.meters());
        if (now.details().equals(shownDetails)) return;
        shownDetails = now.details();
        details.getChildren()
                .setAll(now.details().stream().map(OrderSafetyPanel::detail).toList());
        details.setVisible(!now.details().isEmpty());
        details.setManaged(!now.details().isEmpty());
    }

    private void showMeters(List<SafetyMeter> now) {
        while (meterRows.size() < now.size()) meterRows.add(new MeterRow());
        for (int i = 0; i < now.size(); i++) meterRows.get(i).show(now.get(i));
        if (meters.getChildren().size() == now.size()) return;
        meters.getChildren().setAll(meterRows.subList(0, now.size()));
        meters.setVisible(!now.isEmpty());
        meters.setManaged(!now.isEmpty());
    }

    private static Node detail(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("safety-detail");
        label.setWrapText(true);
        return label;
    }

    private void showAlerts(List<SafetyAlert> now) {
        Optional<Instrument> doubted = model.doubted().get();
        if (now.equals(shownAlerts) && doubted.equals(shownDoubted)) return;
        shownAlerts = now;
        shownDoubted = doubted;
        alerts.getChildren().setAll(now.stream().map(this::alert).toList());
        alerts.setVisible(!now.isEmpty());
        alerts.setManaged(!now.isEmpty());
    }

    private Node alert(SafetyAlert alert) {
        FontIcon icon = Icon.of(Feather.ALERT_TRIANGLE, 14);
        icon.getStyleClass().add("warn");
        Label text = new Label(alert.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(icon, text);
        box.getStyleClass().add("safety-alert");
        alert.verb().ifPresent(verb -> box.getChildren().add(remedy(alert, verb)));
        return box;
    }

    private Button remedy(SafetyAlert alert, String verb) {
        Button button = new Button(verb);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        switch (alert.remedy()) {
            case SafetyAlert.Remedy.None _ -> button.setDisable(true);
            case SafetyAlert.Remedy.AttachStop(SafetyReport.Protection position) -> {
                button.setId("attach-stop");
                button.setOnAction(event -> attachStop.accept(position));
            }
            case SafetyAlert.Remedy.AcceptPosition(Instrument instrument) -> {
                button.setId("accept-position");
                if (model.doubted().get().filter(instrument::equals).isPresent()) {
                    button.setText(TEXTS.get("accept.really"));
                    button.getStyleClass().add("warn");
                }
                button.setOnAction(event -> model.acceptPosition(instrument));
            }
        }
        return button;
    }
}
