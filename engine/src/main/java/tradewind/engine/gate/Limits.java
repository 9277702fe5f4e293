package tradewind.engine.gate;

import java.util.Set;

/// The limits of one instrument. All are hard and all must be there: a missing limit is 0 and refuses everything.
///
/// @param maxQuantity OrderQty at most, quantity units
/// @param maxNotional order value at most, quote-currency units
/// @param collarBps how far a price may be from the reference, in basis points, each way
/// @param maxPosition absolute position at most, if everything open on that side filled, quantity units
/// @param staleAfter age at which market data no longer counts, nanoseconds of session time
/// @param maxMessagesPerSecond new orders and replaces within one second of session time
/// @param duplicateWindow how soon the same order may not be sent again, nanoseconds of session time; 0 allows it
/// @param restricted on the restricted list: only what is held may be closed
/// @param maxShort what was located to borrow and may be sold short, quantity units; 0 allows no short sale
public record Limits(
        long maxQuantity,
        long maxNotional,
        int collarBps,
        long maxPosition,
        long staleAfter,
        int maxMessagesPerSecond,
        long duplicateWindow,
        boolean restricted,
        long maxShort) {
    /// Refuses everything.
    public static final Limits NONE = new Limits(0, 0, 0, 0, 0, 0, Long.MAX_VALUE, false, 0);

    /// The same without the limits a person has confirmed to go beyond. What is missing stays missing.
    Limits beyond(Set<CheckCode> confirmed) {
        boolean quantity = maxQuantity > 0 && confirmed.contains(CheckCode.MAX_QUANTITY);
        boolean notional = maxNotional > 0 && confirmed.contains(CheckCode.MAX_NOTIONAL);
        boolean price = collarBps > 0 && confirmed.contains(CheckCode.PRICE_COLLAR);
        return new Limits(
                quantity ? Long.MAX_VALUE : maxQuantity,
                notional ? Long.MAX_VALUE : maxNotional,
                price ? Integer.MAX_VALUE : collarBps,
                maxPosition,
                staleAfter,
                maxMessagesPerSecond,
                duplicateWindow,
                restricted,
                maxShort);
    }

    /// Of an instrument that is not restricted and may be sold short as far as it may be bought.
    public Limits(
            long maxQuantity,
            long maxNotional,
            int collarBps,
            long maxPosition,
            long staleAfter,
            int maxMessagesPerSecond,
            long duplicateWindow) {
        this(
                maxQuantity,
                maxNotional,
                collarBps,
                maxPosition,
                staleAfter,
                maxMessagesPerSecond,
                duplicateWindow,
                false,
                maxPosition);
    }
}
