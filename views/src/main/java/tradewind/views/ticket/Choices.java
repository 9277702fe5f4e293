package tradewind.views.ticket;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tradewind.engine.OrderOffer.Where;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.texts.Texts;

/// Boxes that offer every type and time there is; what cannot be had here stays in sight, off, with the reason.
final class Choices {
    private static final Texts TEXTS = Texts.of("ticket");

    private Choices() {}

    /// A name for a narrow box.
    static String shortly(OrdType type) {
        return switch (type) {
            case STOP_LIMIT -> TEXTS.get("type.stop.limit");
            case TRAILING_STOP -> TEXTS.get("type.trailing");
            case MARKET_IF_TOUCHED -> TEXTS.get("type.market.touch");
            case LIMIT_IF_TOUCHED -> TEXTS.get("type.limit.touch");
            case MARKET_TO_LIMIT -> TEXTS.get("type.market.limit");
            case MARKET, LIMIT, STOP, PEGGED -> title(type);
        };
    }

    static String title(OrdType type) {
        return TEXTS.get("title." + type.name());
    }

    static String side(Side side) {
        return TEXTS.get("side." + side.name());
    }

    static String time(TimeInForce time) {
        return TEXTS.get("time." + time.name());
    }

    static String unit(Trail.Unit unit) {
        return TEXTS.get("unit." + unit.name());
    }

    static String peg(Peg peg) {
        return TEXTS.get("peg." + peg.name());
    }

    /// What elects an order.
    static String elector(TriggerSource source) {
        return TEXTS.get("elector." + source.name());
    }

    /// Who would do it, where that is not the venue.
    static String who(Where where) {
        return switch (where) {
            case AT_VENUE -> "";
            case ON_DESK -> TEXTS.get("where.desk");
            case NOWHERE -> TEXTS.get("where.nowhere");
        };
    }

    static <T> void of(ComboBox<T> box, Function<T, String> text, ObjectProperty<T> value) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : text.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("a choice is not typed: " + typed);
            }
        });
        value.subscribe(box::setValue);
        box.valueProperty().addListener((seen, was, is) -> {
            if (is != null) value.set(is);
        });
    }

    /// Full names in the list, and beside them who does it.
    static <T> void name(ComboBox<T> box, Function<T, String> text, Function<T, Where> where) {
        box.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T choice, boolean empty) {
                super.updateItem(choice, empty);
                Where place = empty || choice == null ? Where.AT_VENUE : where.apply(choice);
                String beside = who(place);
                setText(empty || choice == null ? null : text.apply(choice) + (beside.isEmpty() ? "" : " · " + beside));
                setDisable(place == Where.NOWHERE);
            }
        });
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T choice, boolean empty) {
                super.updateItem(choice, empty);
                setText(empty || choice == null ? null : box.getConverter().toString(choice));
            }
        });
    }
}
