package tradewind.views.ladder;

import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import tradewind.engine.market.Instrument;

/// How much a click trades, in quantity units: at first the usual size of the instrument. FX thread only.
final class ClickSize {
    /// Times the usual size that it goes up to.
    private static final int LARGEST = 99;

    private final ReadOnlyLongWrapper units = new ReadOnlyLongWrapper(this, "units");
    private Instrument instrument;

    ClickSize(Instrument instrument) {
        this.instrument = instrument;
        units.set(instrument.defaultQuantity());
    }

    /// The usual size of another instrument.
    void show(Instrument next) {
        instrument = next;
        units.set(next.defaultQuantity());
    }

    ReadOnlyLongProperty unitsProperty() {
        return units.getReadOnlyProperty();
    }

    long units() {
        return units.get();
    }

    /// Half, one, two and five of the usual size, as on the ticket.
    List<Long> choices() {
        long usual = instrument.defaultQuantity();
        return LongStream.of(usual / 2, usual, 2 * usual, 5 * usual)
                .filter(size -> size > 0 && instrument.onLot(size))
                .boxed()
                .toList();
    }

    /// @param wanted from a lot to 99 usual sizes; what is beyond is left as it is
    void set(long wanted) {
        boolean fits = wanted > 0 && wanted <= LARGEST * instrument.defaultQuantity();
        if (fits && instrument.onLot(wanted)) units.set(wanted);
    }

    /// By usual sizes, below one of them by tenths.
    void step(int steps) {
        long usual = instrument.defaultQuantity();
        boolean below = units.get() < usual || (steps < 0 && units.get() == usual);
        long lot = instrument.lot();
        set(units.get() + steps * (below ? Math.max(lot, usual / 10 / lot * lot) : usual));
    }
}
