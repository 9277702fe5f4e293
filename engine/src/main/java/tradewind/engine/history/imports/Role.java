package tradewind.engine.history.imports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a column of a file is for.
enum Role {
    TIME(
            "time",
            "timestamp",
            "datetime",
            "date time",
            "open time",
            "open_time",
            "ts",
            "ts_event",
            "unixtime",
            "gmt time",
            "time (utc)",
            "local time",
            "time (eet)",
            "unix"),
    DATE("date", "day"),
    TIME_OF_DAY("time of day"),
    PRICE("price", "last price", "px"),
    QUANTITY("amount", "quantity", "qty", "size"),
    ID("id", "trade_id", "tradeid", "trade id", "tid", "sequence"),
    SIDE("side", "taker_side", "type"),
    BUYER_MAKER("is_buyer_maker", "isbuyermaker"),
    OPEN("open"),
    HIGH("high"),
    LOW("low"),
    CLOSE("close"),
    VOLUME("volume", "vol"),
    BID("bid", "bid price", "bid_price"),
    ASK("ask", "ask price", "ask_price"),
    BID_SIZE("bid size", "bid_size", "bidsize", "bidvolume", "bid volume"),
    ASK_SIZE("ask size", "ask_size", "asksize", "askvolume", "ask volume"),
    LEVEL("level", "book level"),
    SYMBOL("symbol", "ticker"),
    SPAN("per"),
    /// A column nobody asked for.
    IGNORED;

    private final Set<String> names;

    Role(String... names) {
        this.names = Set.of(names);
    }

    /// The role a column's name suggests.
    static Optional<Role> of(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("<") && name.endsWith(">")) name = name.substring(1, name.length() - 1);
        for (Role role : EnumSet.range(TIME, SPAN)) if (role.names.contains(name)) return Optional.of(role);
        return Optional.empty();
    }
}
