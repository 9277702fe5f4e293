package tradewind.views.watchlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.engine.desk.Desk;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// Which instruments a watchlist holds, in which order, and what they show. One thread.
///
/// Rows stay where they are while prices move: sorting is done when the trader asks for it.
final class WatchlistViewModel {
    /// How rows can be sorted.
    enum Sort {
        SYMBOL,
        LAST,
        CHANGE
    }

    private static final String SEPARATOR = ",";

    private final Instruments instruments;
    private final Desk desk;
    private final Consumer<String> keep;
    private final List<Watched> rows = new ArrayList<>();
    private Consumer<String> onList = symbols -> {};

    /// @param kept symbols as [#symbols] gave them; without it every instrument of the session. Those the session does
    ///     not know are left out
    /// @param keep told when the list changes
    WatchlistViewModel(Instruments instruments, Desk desk, Optional<String> kept, Consumer<String> keep) {
        this.instruments = instruments;
        this.desk = desk;
        this.keep = keep;
        List<Instrument> first = kept.map(this::parse).orElse(instruments.all());
        first.forEach(instrument -> rows.add(watched(instrument)));
    }

    private void changed() {
        keep.accept(symbols());
        onList.accept(symbols());
    }

    /// Told the list whenever it is another one.
    void setOnList(Consumer<String> handler) {
        onList = handler;
    }

    /// Another list in place of this one.
    ///
    /// @param symbols as [#symbols] gave them; those the session does not know are left out
    void replace(String symbols) {
        rows.clear();
        parse(symbols).forEach(instrument -> rows.add(watched(instrument)));
        keep.accept(symbols());
    }

    private List<Instrument> parse(String symbols) {
        return Arrays.stream(symbols.split(SEPARATOR))
                .flatMap(symbol -> instruments.find(symbol).stream())
                .distinct()
                .toList();
    }

    private Watched watched(Instrument instrument) {
        return new Watched(instrument, desk.quotes(), desk.bars());
    }

    boolean knows(String symbol) {
        return instruments.find(symbol).isPresent();
    }

    List<Watched> rows() {
        return List.copyOf(rows);
    }

    /// Instruments of the session that are not in the list.
    List<Instrument> others() {
        return instruments.all().stream().filter(each -> index(each) < 0).toList();
    }

    boolean add(Instrument instrument) {
        if (index(instrument) >= 0) return false;
        rows.add(watched(instrument));
        changed();
        return true;
    }

    boolean remove(Instrument instrument) {
        int at = index(instrument);
        if (at < 0) return false;
        rows.remove(at);
        changed();
        return true;
    }

    /// The list as a text, to be kept.
    String symbols() {
        return String.join(SEPARATOR, rows.stream().map(Watched::symbol).toList());
    }

    /// Puts the rows in order once. What has no value yet comes last.
    void sort(Sort by, boolean descending) {
        Comparator<Watched> order = switch (by) {
            case SYMBOL -> Comparator.comparing(Watched::symbol);
            case LAST -> Comparator.comparingDouble(Watched::lastValue);
            case CHANGE -> Comparator.comparingDouble(row -> row.change().orElse(Double.NaN));
        };
        Comparator<Watched> unknownLast = Comparator.comparing(row -> row.last().isEmpty());
        rows.sort(unknownLast.thenComparing(descending ? order.reversed() : order));
        changed();
    }

    /// The instrument a step after another one, round at the ends; the first if that is not in the list.
    Optional<Instrument> step(Instrument from, int by) {
        if (rows.isEmpty()) return Optional.empty();
        int at = index(from);
        int next = at < 0 ? 0 : Math.floorMod(at + by, rows.size());
        return Optional.of(rows.get(next).instrument());
    }

    int index(Instrument instrument) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).instrument().equals(instrument)) return i;
        return -1;
    }
}
