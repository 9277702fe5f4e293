package tradewind.engine.orders;

/// How an order is to be worked, beside its terms.
///
/// @param displayQty DisplayQty (tag 1138) in quantity units: what others may see at a time; [#ALL] shows everything,
///     0 hides the order
/// @param postOnly must not take: refused or cancelled rather than trade on arrival (ExecInst 6)
/// @param reduceOnly must bring the position nearer to flat and never through it (ExecInst E)
/// @param triggerSource which price elects it, for types with a trigger
/// @param expireAt ExpireTime (tag 126), epoch nanoseconds of the venue's time; 0 unless good till date
/// @param contingency what it has to do with other orders
public record Handling(
        long displayQty,
        boolean postOnly,
        boolean reduceOnly,
        TriggerSource triggerSource,
        long expireAt,
        Contingency contingency) {
    /// Everything is shown.
    public static final long ALL = -1;

    /// Nothing special: shown whole, may take, elected by the last price, stands alone.
    public static final Handling PLAIN = new Handling(ALL, false, false, TriggerSource.LAST, 0, Contingency.NONE);

    public Handling {
        if (displayQty < ALL) throw new IllegalArgumentException("displayed quantity: " + displayQty);
        if (expireAt < 0) throw new IllegalArgumentException("expire time: " + expireAt);
    }

    public boolean iceberg() {
        return displayQty > 0;
    }

    public boolean hidden() {
        return displayQty == 0;
    }

    public Handling showing(long quantity) {
        return new Handling(quantity, postOnly, reduceOnly, triggerSource, expireAt, contingency);
    }

    public Handling postingOnly() {
        return new Handling(displayQty, true, reduceOnly, triggerSource, expireAt, contingency);
    }

    public Handling reducingOnly() {
        return new Handling(displayQty, postOnly, true, triggerSource, expireAt, contingency);
    }

    public Handling triggeredBy(TriggerSource source) {
        return new Handling(displayQty, postOnly, reduceOnly, source, expireAt, contingency);
    }

    public Handling expiringAt(long time) {
        return new Handling(displayQty, postOnly, reduceOnly, triggerSource, time, contingency);
    }

    public Handling linked(Contingency link) {
        if (contingency.equals(link)) return this;
        return new Handling(displayQty, postOnly, reduceOnly, triggerSource, expireAt, link);
    }
}
