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
        if (has(code, "COLLAR")) return "The price is too far from the market";
        if (has(code, "TICK")) return "The price is not on a tick";
        if (has(code, "NOTIONAL")) return "The order is worth more than allowed";
        if (has(code, "POSITION")) return "The position would be larger than allowed";
        if (has(code, "QUANTITY", "QTY", "SIZE")) return "The quantity is larger than allowed";
        if (has(code, "LOT")) return "The quantity is not a multiple of the lot";
        if (has(code, "STALE")) return "The last quote is too old to check the price against";
        if (has(code, "REFERENCE", "NO_QUOTE", "NO_PRICE")) return "There is no market price to check against yet";
        if (has(code, "DUPLICATE")) return "The same order was sent a moment ago";
        if (has(code, "RATE", "MESSAGES")) return "Too many orders in one second";
        if (has(code, "HALT", "KILL")) return "Trading is halted; only cancels go out";
        if (has(code, "REDUCING")) return "Only orders that reduce a position go out";
        if (has(code, "JOURNAL")) return "The journal cannot take orders now; cancels still work";
        if (has(code, "OVERFLOW")) return "The numbers are too large";
        return "The gate refuses this order";
    }

    private static boolean has(String code, String... parts) {
        for (String part : parts) if (code.contains(part)) return true;
        return false;
    }
}
