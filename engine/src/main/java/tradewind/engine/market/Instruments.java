package tradewind.engine.market;

import java.util.List;
import java.util.Optional;

/// The instruments of one session, by dense index. Immutable; safe on any thread.
public final class Instruments {
    private final List<Instrument> all;
    /// The same, for those who ask on every tick.
    private final Instrument[] byIndex;

    /// @throws IllegalArgumentException if the list is not numbered 0, 1, 2, … or names an instrument twice
    public Instruments(List<Instrument> all) {
        this.all = List.copyOf(all);
        byIndex = this.all.toArray(Instrument[]::new);
        for (int i = 0; i < this.all.size(); i++) {
            if (this.all.get(i).index() != i)
                throw new IllegalArgumentException("index " + i + " expected: " + this.all.get(i));
        }
        if (this.all.stream().map(Instrument::id).distinct().count() != this.all.size())
            throw new IllegalArgumentException("an instrument is named twice: " + all);
    }

    public int size() {
        return byIndex.length;
    }

    public Instrument get(int index) {
        return byIndex[index];
    }

    public List<Instrument> all() {
        return all;
    }

    public Optional<Instrument> find(InstrumentId id) {
        return all.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /// The first instrument with this symbol, at whichever venue.
    public Optional<Instrument> find(String symbol) {
        return all.stream().filter(i -> i.symbol().equalsIgnoreCase(symbol)).findFirst();
    }
}
