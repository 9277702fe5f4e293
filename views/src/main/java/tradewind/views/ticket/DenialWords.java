package tradewind.views.ticket;

import tradewind.engine.orders.Denial;

/// The gate's codes in plain words, and the field each is about. The code itself is always shown beside the words.
public final class DenialWords {
    /// Where on the ticket a reason belongs.
    enum Field {
        QUANTITY,
        PRICE,
        ORDER
    }

    private DenialWords() {}

    static Field field(Denial denial) {
        return switch (denial.code()) {
            case "PRICE_COLLAR", "PRICE_INVALID", "OFF_TICK", "SELF_MATCH" -> Field.PRICE;
            case "MAX_QUANTITY",
                    "QUANTITY_INVALID",
                    "OFF_LOT",
                    "MAX_NOTIONAL",
                    "NOTIONAL_OVERFLOW",
                    "MAX_POSITION",
                    "SHORT_SALE" -> Field.QUANTITY;
            default -> Field.ORDER;
        };
    }

    /// A code this desk does not know is named as it stands, without an explanation it might not have.
    public static String words(Denial denial) {
        return switch (denial.code()) {
            case "KILL_STATE" -> "trading is halted, or only reducing";
            case "LIMIT_MISSING" -> "a limit is not set, nothing may be sent";
            case "QUANTITY_INVALID" -> "nothing would be left to fill";
            case "PRICE_INVALID" -> "price must be above zero";
            case "OFF_TICK" -> "price not on a tick";
            case "OFF_LOT" -> "not a multiple of the lot";
            case "REFERENCE_MISSING" -> "no market price to judge by yet";
            case "REFERENCE_STALE" -> "last market data is too old";
            case "PRICE_COLLAR" -> "price too far from the market";
            case "MAX_QUANTITY" -> "more than allowed in one order";
            case "NOTIONAL_OVERFLOW" -> "price × quantity is too large";
            case "MAX_NOTIONAL" -> "worth more than allowed";
            case "MAX_POSITION" -> "position could get larger than allowed";
            case "MESSAGE_RATE" -> "too many orders within one second";
            case "DUPLICATE_ORDER" -> "the same order was sent a moment ago";
            case "TERMS_INVALID" -> "type, price, time and handling do not go together";
            case "NOT_OFFERED" -> "the venue has no such order, nor can this desk work it";
            case "LIST_REFUSED" -> "another order of its list was refused";
            case "VENUE_DOWN" -> "no connection to the venue";
            case "RECONCILING" -> "our book is being compared with the venue's";
            case "POSITION_MISMATCH" -> "our position and the venue's differ";
            case "MARKET_STATUS" -> "the venue takes no such order now";
            case "RESTRICTED" -> "on the restricted list, only exits";
            case "SHORT_SALE" -> "more short than was located";
            case "SELF_MATCH" -> "would meet an order of your own";
            case "REPEATED_ORDER" -> "too many orders one way within a while";
            case "VALUE_UNKNOWN" -> "no price or rate to value the account by";
            case "GROSS_EXPOSURE" -> "account exposure could get larger than allowed";
            case "NET_EXPOSURE" -> "net exposure could get larger than allowed";
            case "OPEN_ORDER_VALUE" -> "open orders would be worth more than allowed";
            case "BUYING_POWER" -> "not enough equity for the margin";
            case "DAY_LOSS" -> "the day has lost what it may, only exits";
            case "EQUITY_FLOOR" -> "equity is below its floor, only exits";
            case "ORDER_TO_TRADE" -> "too many orders for too few fills today";
            case "NOT_REDUCING" -> "must bring the position nearer to flat";
            case "ORDER_UNKNOWN" -> "the order is not known";
            case "JOURNAL_STALLED", "JOURNAL_FAILED" -> "journal takes no orders, cancels still work";
            case "MEMORY_LOW" -> "memory is nearly used up, cancels still work";
            default -> "refused before it was sent";
        };
    }
}
