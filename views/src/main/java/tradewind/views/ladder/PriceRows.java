package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;

/// Prices as rows of a ladder: row `r` stands for `r × step`.
///
/// A price between two rows belongs to the one that is not better than it: what is bid below, what is asked
/// above. A trade belongs to the nearer one.
///
/// @param step price units from one row to the next, a multiple of the tick
record PriceRows(Instrument instrument, long step) {
    /// A usual step is about this part of the price: some 30 rows then show 1.5 % of it.
    private static final double PART = 2_000;

    private static final int[] GROUPS = {1, 5, 10, 50, 100, 500, 1_000, 5_000};
    /// Of prices in halves, quarters and eighths.
    private static final int[] HALVED = {1, 2, 4, 8, 16, 32, 64, 128};

    PriceRows {
        if (step <= 0 || step % instrument.tick() != 0)
            throw new IllegalArgumentException("step of " + step + " with ticks of " + instrument.tick());
    }

    /// Steps to choose from, price units: 1, 5, 10, 50 … ticks, or 1, 2, 4, 8 … where prices are fractions.
    static List<Long> steps(Instrument instrument) {
        List<Long> steps = new ArrayList<>();
        for (int ticks : instrument.notation() == PriceNotation.DECIMAL ? GROUPS : HALVED)
            steps.add(ticks * instrument.tick());
        return steps;
    }

    /// The step that suits a price: of two the one that is nearer by its ratio.
    ///
    /// @param price price units; 0 if none is known
    static PriceRows usual(Instrument instrument, long price) {
        double wanted = price / PART;
        long step = instrument.tick();
        for (long wider : steps(instrument)) if (Math.sqrt((double) wider * step) <= wanted) step = wider;
        return new PriceRows(instrument, step);
    }

    /// The row at or below a price.
    long down(long price) {
        return Math.floorDiv(price, step);
    }

    /// The row at or above a price.
    long up(long price) {
        return Math.ceilDiv(price, step);
    }

    /// The row nearest to a price.
    long near(long price) {
        return Math.floorDiv(price + step / 2, step);
    }

    /// Price units of a row.
    long price(long row) {
        return Math.multiplyExact(row, step);
    }
}
