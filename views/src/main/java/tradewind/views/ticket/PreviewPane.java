package tradewind.views.ticket;

import static tradewind.views.ticket.QuotePane.caption;
import static tradewind.views.ticket.QuotePane.gap;
import static tradewind.views.ticket.QuotePane.label;
import static tradewind.views.ticket.QuotePane.row;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// What the order would do, and what the gate says of it.
final class PreviewPane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    /// What it needs less when it is brief, pixels, at most.
    static final double SAVED = 64;

    /// Room that is kept while nothing is judged yet: what stands below must not jump.
    private static final double TWO_LINES = 32;

    private final TicketViewModel model;
    private final FontIcon pass = Icon.of(Feather.CHECK, 12);
    private final FontIcon stop = Icon.of(Feather.X, 12);
    private final Label verdict = label("verdict", "");
    private final Label notional = label("num", "");
    private final Label fees = label("num", "");
    private final Label positionAfter = label("num", "");
    private final Label first = label("num-small", "limit-line");
    private final Label second = label("num-small", "limit-line");
    private final VBox foot = new VBox(2, first, second);
    private final Label notionalHead = caption("");
    private final Label feesHead = caption("");
    private final HBox feesBox = right(fees);
    private boolean brief;

    PreviewPane(TicketViewModel model) {
        this.model = model;
        setSpacing(4);
        setMinHeight(USE_PREF_SIZE);
        pass.getStyleClass().add("ok");
        stop.getStyleClass().add("danger");
        Region line = new Region();
        line.getStyleClass().add("hairline");
        Label title = new Label(TEXTS.get("preview"));
        title.getStyleClass().add("title");
        HBox head = row(title, gap(), verdict);
        verdict.setId("ticket-verdict");
        GridPane figures = new GridPane();
        figures.setHgap(6);
        figures.setVgap(3);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        figures.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        figures.addRow(0, notionalHead, right(notional));
        figures.addRow(1, feesHead, feesBox);
        figures.addRow(2, caption(TEXTS.get("preview.position")), right(positionAfter));
        foot.setMinHeight(TWO_LINES);
        getChildren().addAll(line, head, figures, foot);
        model.instrumentProperty().subscribe(instrument -> head());
        model.preview().subscribe(this::show);
    }

    private static HBox right(Label value) {
        return row(gap(), value);
    }

    /// Fees beside the notional, and only those limits that come near: for a ticket with little height.
    void setBrief(boolean wanted) {
        if (brief == wanted) return;
        brief = wanted;
        head();
        show(model.preview().get());
    }

    private void head() {
        String currency = model.instrumentProperty().get().quote().code();
        notionalHead.setText(TEXTS.get(brief ? "preview.both" : "preview.notional", currency));
        feesHead.setText(TEXTS.get("preview.fees", currency));
        TicketView.present(feesHead, !brief);
        TicketView.present(feesBox, !brief);
    }

    private void show(PreviewFace face) {
        notional.setText(brief && !face.fees().isEmpty() ? face.notional() + " · " + face.fees() : face.notional());
        fees.setText(face.fees());
        positionAfter.setText(face.positionAfter());
        verdict.setText(face.verdict());
        verdict.setGraphic(face.verdict().isEmpty() ? null : face.passes() ? pass : stop);
        wear(verdict, "preview-ok", face.passes());
        wear(verdict, "danger", !face.passes());
        List<PreviewFace.LimitLine> limits = face.limits();
        limit(first, limits, 0);
        limit(second, limits, 1);
        foot.setMinHeight(brief ? 0 : TWO_LINES);
        // a refusal has its figures above the button; what else comes near does not matter then
        boolean wanted = face.passes() || face.verdict().isEmpty();
        TicketView.present(foot, wanted && (!brief || limits.stream().anyMatch(PreviewFace.LimitLine::near)));
    }

    private void limit(Label label, List<PreviewFace.LimitLine> lines, int at) {
        boolean there = at < lines.size() && (!brief || lines.get(at).near());
        TicketView.present(label, there || !brief);
        label.setText(there ? lines.get(at).code() + " " + lines.get(at).text() : "");
        wear(label, "warn", there && lines.get(at).near());
    }

    static void wear(Label label, String styleClass, boolean on) {
        if (on == label.getStyleClass().contains(styleClass)) return;
        if (on) label.getStyleClass().add(styleClass);
        else label.getStyleClass().remove(styleClass);
    }
}
