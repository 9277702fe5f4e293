package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Icon;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Above the rows: what cancels and closes, how much a click trades, and how far the rows are apart.
final class LadderBar extends VBox {
    private static final Texts TEXTS = Texts.of("ladder");

    private final LadderViewModel model;
    private final HBox sizes = new HBox();
    private final MenuButton step = new MenuButton();
    private final Consumer<Long> onStep;
    private final Consumer<Boolean> onCentred;

    /// @param onStep told when the trader takes another step, price units
    /// @param onCentred told when the trader keeps the market in the middle, or no longer
    /// @param touch paints the next frame
    LadderBar(LadderViewModel model, Consumer<Long> onStep, Consumer<Boolean> onCentred, Runnable touch) {
        this.model = model;
        this.onStep = onStep;
        this.onCentred = onCentred;
        getStyleClass().add("ladder-bar");
        FlowPane orders = row(
                button("cancel.bids", () -> model.cancel(Side.BUY)),
                button("cancel.asks", () -> model.cancel(Side.SELL)),
                button("cancel.all", model::cancelAll),
                button("reverse", () -> model.reverse(Placing.SOURCE)),
                button("flatten", model::flatten));
        sizes.getStyleClass().addAll("segment-bar", "numbers", "ladder-sizes");
        sizes.setMaxWidth(USE_PREF_SIZE);
        sizes.setMinWidth(USE_PREF_SIZE);
        step.setId("ladder-step");
        step.setMinWidth(USE_PREF_SIZE);
        step.getStyleClass().addAll("ghost", "ladder-step");
        step.setTooltip(new Tooltip(TEXTS.get("step.about")));
        Button centre = new Button("", Icon.of(Feather.CROSSHAIR));
        centre.getStyleClass().addAll("ghost", "icon-only");
        centre.setId("ladder-centre");
        centre.setAccessibleText(TEXTS.get("centre"));
        centre.setTooltip(new Tooltip(TEXTS.get("centre.about")));
        centre.setOnAction(event -> {
            model.recentre();
            touch.run();
        });
        getChildren().addAll(orders, row(sizes, step, centre));
        model.size().unitsProperty().subscribe(this::mark);
        fill();
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(Orientation.HORIZONTAL, 4, 4, nodes);
        row.getStyleClass().add("ladder-row");
        row.setMinWidth(0);
        // as wide as the panel, however narrow: then it has a second line
        row.setPrefWrapLength(1);
        return row;
    }

    private static Button button(String what, Runnable does) {
        Button button = new Button(TEXTS.get(what));
        button.setId("ladder-" + what.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(TEXTS.get(what + ".about")));
        button.setAccessibleText(TEXTS.get(what + ".about"));
        button.setOnAction(event -> does.run());
        return button;
    }

    /// Sizes and steps of the instrument shown now.
    void fill() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (long units : model.size().choices()) {
            ToggleButton button = new ToggleButton(Figures.quantity(model.instrument(), units));
            button.setMinWidth(USE_PREF_SIZE);
            button.setId("ladder-size-" + (buttons.size() + 1));
            button.setUserData(units);
            button.setAccessibleText(TEXTS.get("size.aloud", button.getText()));
            button.setOnAction(event -> {
                model.size().set(units);
                mark();
            });
            buttons.add(button);
        }
        sizes.getChildren().setAll(buttons);
        mark();
        steps();
    }

    private void mark() {
        for (Node child : sizes.getChildren())
            if (child instanceof ToggleButton button && button.getUserData() instanceof Long units)
                button.setSelected(units == model.size().units());
    }

    /// The step in force, and the ones to choose from.
    void steps() {
        long now = model.market().rows().step();
        step.setText(TEXTS.get("step", Figures.price(model.instrument(), now)));
        step.setAccessibleText(step.getText());
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (long units : PriceRows.steps(model.instrument())) {
            RadioMenuItem item = new RadioMenuItem(Figures.price(model.instrument(), units));
            item.setToggleGroup(group);
            item.setSelected(units == now);
            item.setOnAction(event -> {
                model.step(units);
                steps();
                onStep.accept(units);
            });
            items.add(item);
        }
        CheckMenuItem follow = new CheckMenuItem(TEXTS.get("follow"));
        follow.setSelected(model.window().centred());
        follow.setOnAction(event -> {
            model.window().keepCentred(follow.isSelected());
            onCentred.accept(follow.isSelected());
        });
        items.add(new SeparatorMenuItem());
        items.add(follow);
        step.getItems().setAll(items);
    }
}
