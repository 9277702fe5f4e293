package tradewind.views.ticket;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tradewind.engine.OrderOffer.Where;
import tradewind.engine.orders.OrdType;

/// Boxes that offer every type and time there is; what cannot be had here stays in sight, off, with the reason.
final class Choices {
    private Choices() {}

    /// A name for a narrow box.
    static String shortly(OrdType type) {
        return switch (type) {
            case TRAILING_STOP -> "Trailing";
            case MARKET_IF_TOUCHED -> "Mkt touch";
            case LIMIT_IF_TOUCHED -> "Lmt touch";
            case MARKET_TO_LIMIT -> "Mkt to lmt";
            case MARKET, LIMIT, STOP, STOP_LIMIT, PEGGED -> type.label();
        };
    }

    /// Who would do it, where that is not the venue.
    static String who(Where where) {
        return switch (where) {
            case AT_VENUE -> "";
            case ON_DESK -> "held on this desk";
            case NOWHERE -> OFF;
        };
    }

    private static final String OFF = "not at this venue";

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
    static <T> void name(ComboBox<T> box, Function<T, String> text, Function<T, String> who) {
        box.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T choice, boolean empty) {
                super.updateItem(choice, empty);
                String beside = empty || choice == null ? "" : who.apply(choice);
                setText(empty || choice == null ? null : text.apply(choice) + (beside.isEmpty() ? "" : " · " + beside));
                setDisable(beside.equals(OFF));
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
