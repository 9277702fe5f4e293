package tradewind.views.ticket;

import tradewind.engine.orders.Denial;

/// The gate's codes in plain words, and the field each is about. The code itself is always shown beside the words.
final class DenialWords {
    /// Where on the ticket a reason belongs.
    enum Field {
        QUANTITY,
        PRICE,
        ORDER
    }

    private DenialWords() {}

    static Field field(Denial denial) {
        String code = denial.code();
        if (has(code, "COLLAR", "TICK", "LIMIT_PRICE", "STOP_PRICE")) return Field.PRICE;
        if (has(code, "QUANTITY", "QTY", "NOTIONAL", "POSITION", "LOT", "SIZE")) return Field.QUANTITY;
        return Field.ORDER;
    }

    static String words(Denial denial) {
        String code = denial.code();
        if (has(code, "COLLAR")) return "price too far from the market";
        if (has(code, "TICK")) return "price not on a tick";
        if (has(code, "NOTIONAL")) return "worth more than allowed in one order";
        if (has(code, "POSITION")) return "position would be larger than allowed";
        if (has(code, "QUANTITY", "QTY", "SIZE")) return "more than allowed in one order";
        if (has(code, "LOT")) return "not a multiple of the lot";
        if (has(code, "STALE")) return "last quote too old to check against";
        if (has(code, "REFERENCE", "NO_QUOTE", "NO_PRICE")) return "no market price to check against yet";
        if (has(code, "DUPLICATE")) return "the same order was sent a moment ago";
        if (has(code, "RATE", "MESSAGES")) return "too many orders in one second";
        if (has(code, "HALT", "KILL")) return "trading is halted, only cancels go out";
        if (has(code, "REDUCING")) return "only orders that reduce a position go out";
        if (has(code, "JOURNAL")) return "journal cannot take orders, cancels still work";
        if (has(code, "OVERFLOW")) return "numbers too large";
        return "refused by the gate";
    }

    private static boolean has(String code, String... parts) {
        for (String part : parts) if (code.contains(part)) return true;
        return false;
    }
}
