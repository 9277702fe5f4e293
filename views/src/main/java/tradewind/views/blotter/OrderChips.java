package tradewind.views.blotter;

import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderState;
import tradewind.views.controls.ChipStyle;

/// Which face an order wears: its FIX status, told apart where a stop has not been reached yet.
///
/// A stop that the venue holds is not working: it reads `New, untriggered`. A triggered stop is on its way as a market
/// order and reads `Triggered`; a triggered stop limit rests in the book like any limit order and reads `New`.
public final class OrderChips {
    private OrderChips() {}

    public static ChipStyle of(OrderRow row) {
        return of(row.state());
    }

    public static ChipStyle of(OrderState state) {
        return state.status() == OrdStatus.NEW ? working(state) : of(state.status());
    }

    /// The face of a status, whatever kind of order wears it.
    public static ChipStyle of(OrdStatus status) {
        return switch (status) {
            case DRAFT -> ChipStyle.DRAFT;
            case STAGED -> ChipStyle.STAGED;
            case DENIED -> ChipStyle.DENIED;
            case PENDING_NEW -> ChipStyle.PENDING_NEW;
            case NEW -> ChipStyle.NEW;
            case HELD -> ChipStyle.HELD_LOCALLY;
            case PARTIALLY_FILLED -> ChipStyle.PARTIALLY_FILLED;
            case FILLED -> ChipStyle.FILLED;
            case DONE_FOR_DAY -> ChipStyle.DONE_FOR_DAY;
            case CANCELED -> ChipStyle.CANCELED;
            case PENDING_CANCEL -> ChipStyle.PENDING_CANCEL;
            case REJECTED -> ChipStyle.REJECTED;
            case SUSPENDED -> ChipStyle.SUSPENDED;
            case EXPIRED -> ChipStyle.EXPIRED;
            case PENDING_REPLACE -> ChipStyle.PENDING_REPLACE;
            case UNKNOWN -> ChipStyle.UNKNOWN;
        };
    }

    private static ChipStyle working(OrderState state) {
        if (state.untriggered()) return ChipStyle.NEW_UNTRIGGERED;
        OrdType type = state.order().terms().type();
        return type.hasTrigger() && !type.hasLimit() ? ChipStyle.TRIGGERED : ChipStyle.NEW;
    }

    /// The status in English, as files have it.
    static String plain(OrderRow row) {
        return switch (of(row)) {
            case NEW_UNTRIGGERED -> "New, untriggered";
            case TRIGGERED -> "Triggered";
            default -> row.status().label();
        };
    }

    /// The share of the order that is filled while it can still fill, 0 to 1; 0 if the chip shows no bar.
    public static double filledShare(OrderState state) {
        if (state.status().done() || state.cumQty() == 0) return 0;
        return Math.min(1, (double) state.cumQty() / state.order().quantity().units());
    }
}
