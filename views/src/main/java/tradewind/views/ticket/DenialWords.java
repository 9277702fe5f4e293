package tradewind.views.ticket;

import java.util.Set;
import tradewind.engine.orders.Denial;
import tradewind.views.texts.Texts;

/// The gate's codes in plain words, and the field each is about. The code itself is always shown beside the words.
public final class DenialWords {
    private static final Texts TEXTS = Texts.of("ticket");

    /// Where on the ticket a reason belongs.
    enum Field {
        QUANTITY,
        PRICE,
        ORDER
    }

    private static final Set<String> KNOWN = Set.of(
            "KILL_STATE",
            "LIMIT_MISSING",
            "QUANTITY_INVALID",
            "PRICE_INVALID",
            "OFF_TICK",
            "OFF_LOT",
            "REFERENCE_MISSING",
            "REFERENCE_STALE",
            "PRICE_COLLAR",
            "MAX_QUANTITY",
            "NOTIONAL_OVERFLOW",
            "MAX_NOTIONAL",
            "MAX_POSITION",
            "MESSAGE_RATE",
            "DUPLICATE_ORDER",
            "TERMS_INVALID",
            "NOT_OFFERED",
            "LIST_REFUSED",
            "VENUE_DOWN",
            "RECONCILING",
            "POSITION_MISMATCH",
            "MARKET_STATUS",
            "RESTRICTED",
            "SHORT_SALE",
            "SELF_MATCH",
            "REPEATED_ORDER",
            "VALUE_UNKNOWN",
            "GROSS_EXPOSURE",
            "NET_EXPOSURE",
            "OPEN_ORDER_VALUE",
            "BUYING_POWER",
            "DAY_LOSS",
            "EQUITY_FLOOR",
            "ORDER_TO_TRADE",
            "NOT_REDUCING",
            "ORDER_UNKNOWN",
            "JOURNAL_STALLED",
            "JOURNAL_FAILED",
            "MEMORY_LOW");

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
        return KNOWN.contains(denial.code()) ? TEXTS.get("denial." + denial.code()) : TEXTS.get("denial.other");
    }
}
