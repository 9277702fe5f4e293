package tradewind.views.ticket;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.controls.Icon;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.HandlingFields.Display;

/// How the order is to be worked, folded away; its closed line says what is set.
final class AdvancedPane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    private final TicketViewModel model;
    private final HandlingFields fields;
    private final Button fold = new Button(TEXTS.get("advanced"));
    private final Label set = QuotePane.caption("");
    private final SegmentBar<TriggerSource> trigger =
            new SegmentBar<>(List.of(TriggerSource.values()), TriggerSource.LAST, Choices::elector);
    private final CheckBox postOnly = new CheckBox(TEXTS.get("post.only"));
    private final CheckBox reduceOnly = new CheckBox(TEXTS.get("reduce.only"));
    private final SegmentBar<Display> display =
            new SegmentBar<>(List.of(Display.values()), Display.ALL, Display::title);
    private final NumberField shown = new NumberField(TEXTS.get("shown"), "");
    private final HBox shows;
    private final LinkPane link;
    private final VBox body;
    private boolean open;

    /// @param beside at the right of its line
    AdvancedPane(TicketViewModel model, Node beside) {
        super(8);
        this.model = model;
        fields = model.fields().handling();
        fold.setId("ticket-advanced");
        fold.getStyleClass().addAll("ghost", "fold");
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setOnAction(event -> open(!open));
        set.setId("ticket-advanced-set");
        set.setMinWidth(0);
        trigger.valueProperty().bindBidirectional(fields.trigger());
        for (TriggerSource each : TriggerSource.values())
            trigger.segment(each).setId("ticket-trigger-" + each.name().toLowerCase(Locale.ROOT));
        postOnly.setId("ticket-post-only");
        reduceOnly.setId("ticket-reduce-only");
        postOnly.selectedProperty().bindBidirectional(fields.postOnly());
        reduceOnly.selectedProperty().bindBidirectional(fields.reduceOnly());
        display.valueProperty().bindBidirectional(fields.display());
        for (Display each : Display.values())
            display.segment(each).setId("ticket-display-" + each.name().toLowerCase(Locale.ROOT));
        EntryPane.number(shown, "ticket-shown", fields.shown(), steps -> {});
        shown.setMaxWidth(108);
        VBox displays = EntryPane.field(TEXTS.get("display"), display);
        shows = new HBox(8, displays, shown);
        HBox onlys = QuotePane.row(why(postOnly, model.offer().postOnly()), reduceOnly);
        onlys.setSpacing(16);
        link = new LinkPane(model);
        body = new VBox(8, EntryPane.field(TEXTS.get("trigger"), trigger), onlys, shows, link);
        getChildren().addAll(QuotePane.row(fold, QuotePane.gap(), set, beside), body);
        model.typeProperty().subscribe(type -> arrange());
        fields.display().subscribe(how -> arrange());
        model.face().subscribe(this::show);
        open(false);
        model.link().kind().subscribe(kind -> {
            if (model.link().on()) open(true);
        });
    }

    static Region line() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }

    /// A control that is off takes no pointer; what holds it says why.
    private static Node why(Node control, boolean offered) {
        HBox holder = new HBox(control);
        if (!offered) Tooltip.install(holder, new Tooltip(TEXTS.get("nowhere.about")));
        return holder;
    }

    private void open(boolean next) {
        open = next;
        fold.setGraphic(Icon.of(next ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, 12));
        TicketView.present(body, next);
        set.setVisible(!next);
    }

    private void arrange() {
        OrdType type = model.typeProperty().get();
        boolean editing = model.editing();
        trigger.setDisable(editing || !type.hasTrigger());
        postOnly.setDisable(
                editing || !HandlingFields.canPost(type) || !model.offer().postOnly());
        reduceOnly.setDisable(editing);
        link.disable(editing);
        boolean hides = HandlingFields.canHide(type) && !editing;
        display.setDisable(!hides);
        display.segment(Display.ICEBERG).setDisable(!model.offer().iceberg());
        display.segment(Display.HIDDEN).setDisable(!model.offer().hidden());
        shown.setVisible(hides && fields.display().get() == Display.ICEBERG);
    }

    private void show(TicketFace face) {
        arrange();
        set.setText(face.advanced());
        // the other thing that can be wrong here is the date
        boolean dated = model.timeInForceProperty().get() != TimeInForce.GTD
                || !face.ends().isEmpty();
        boolean wrong = dated && !face.handlingProblem().isEmpty();
        EntryPane.refuse(shown, wrong);
        if (wrong && !open) open(true);
    }
}
