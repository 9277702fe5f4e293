package tradewind.views.ticket;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Trail;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// The fields of the types that follow the market, for the entry form to place.
final class FollowPane {
    private static final Texts TEXTS = Texts.of("ticket");

    private final NumberField trail = new NumberField(TEXTS.get("trail"), "");
    private final SegmentBar<Trail.Unit> unit =
            new SegmentBar<>(List.of(Trail.Unit.values()), Trail.Unit.PRICE, Choices::unit);
    private final VBox units = EntryPane.field(TEXTS.get("trail.in"), unit);
    private final SegmentBar<Peg> peg = new SegmentBar<>(List.of(Peg.values()), Peg.PRIMARY, Choices::peg);
    private final VBox pegs = EntryPane.field(TEXTS.get("peg"), peg);
    private final NumberField offset = new NumberField(TEXTS.get("peg.offset"), "");

    FollowPane(TicketViewModel model) {
        FollowFields fields = model.fields().follow();
        EntryPane.number(trail, "ticket-trail", fields.trail(), steps -> {});
        EntryPane.number(offset, "ticket-offset", fields.offset(), steps -> {});
        unit.valueProperty().bindBidirectional(fields.unit());
        peg.valueProperty().bindBidirectional(fields.peg());
        for (Trail.Unit each : Trail.Unit.values()) unit.segment(each).setId("ticket-trail-" + each.label());
        for (Peg each : Peg.values())
            peg.segment(each).setId("ticket-peg-" + each.label().toLowerCase(Locale.ROOT));
    }

    NumberField trail() {
        return trail;
    }

    VBox units() {
        return units;
    }

    VBox pegs() {
        return pegs;
    }

    NumberField offset() {
        return offset;
    }

    void show(TicketFace face) {
        EntryPane.refuse(trail, !face.followProblem().isEmpty());
        EntryPane.refuse(offset, !face.followProblem().isEmpty());
        trail.setHint(face.followHint());
    }
}
