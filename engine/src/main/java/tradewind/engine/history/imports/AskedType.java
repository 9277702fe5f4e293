package tradewind.engine.history.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.history.lake.DataType;

/// What kind of rows a file has, where somebody said so: `book`, `actions`, `news` or `votes`. Trades, quotes and bars
/// are told from their columns.
final class AskedType {
    private static final String BOOK = "book";
    private static final List<String> KNOWN = List.of(BOOK, "actions", "news", "votes");

    private AskedType() {}

    private static Optional<String> said(Map<String, String> answers) throws ImportRefusedException {
        Optional<String> said = Optional.ofNullable(answers.get("type"))
                .map(type -> type.strip().toLowerCase(Locale.ROOT));
        if (said.isPresent() && !KNOWN.contains(said.get()))
            throw new ImportRefusedException("was not read: there is no type \"" + said.get() + "\". There are: "
                    + String.join(", ", KNOWN) + "; trades, quotes and bars are told from their columns.");
        return said;
    }

    /// Rows about a symbol that are no market data: an [EventImport] reads them.
    static Optional<DataType> event(Map<String, String> answers) throws ImportRefusedException {
        return said(answers).filter(type -> !type.equals(BOOK)).flatMap(DataType::of);
    }

    /// An order book: as it stood, if its rows have a level, else its changes. Empty if nobody said that it is one.
    static Optional<DataType> book(Map<String, String> answers, Map<Role, Integer> roles, Sample sample)
            throws ImportRefusedException {
        if (!said(answers).equals(Optional.of(BOOK))) return Optional.empty();
        boolean snapshot = roles.containsKey(Role.LEVEL);
        Map<Role, String> wanted = new LinkedHashMap<>();
        if (!roles.containsKey(Role.DATE)) wanted.put(Role.TIME, "time (time, timestamp or date)");
        if (snapshot) {
            wanted.put(Role.BID, "bid");
            wanted.put(Role.BID_SIZE, "size at the bid (bid_size)");
            wanted.put(Role.ASK, "ask");
            wanted.put(Role.ASK_SIZE, "size at the ask (ask_size)");
        } else {
            wanted.put(Role.ID, "sequence (sequence), or the level (level) of a book as it stood");
            wanted.put(Role.SIDE, "side (side)");
            wanted.put(Role.PRICE, "price (price)");
            wanted.put(Role.QUANTITY, "size (size)");
        }
        for (Map.Entry<Role, String> each : wanted.entrySet())
            if (!roles.containsKey(each.getKey())) throw ColumnLook.lacks(sample, each.getValue());
        return Optional.of(snapshot ? DataType.BOOKS : DataType.DELTAS);
    }
}
