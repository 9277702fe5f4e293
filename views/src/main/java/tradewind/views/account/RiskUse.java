package tradewind.views.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// How much of its position limit the fullest position uses.
///
/// @param share 0 to 1, above 1 if a position is over its limit; empty if no instrument has a limit
/// @param detail position and limit in words
record RiskUse(Optional<Double> share, String detail) {
    private static final Texts TEXTS = Texts.of("account");

    /// From here on a limit counts as near.
    static final double NEAR = 0.8;

    static RiskUse of(List<PositionRow> positions, Function<Instrument, Limits> limits) {
        RiskUse worst = new RiskUse(Optional.empty(), TEXTS.get("risk.no.limit.about"));
        for (PositionRow position : positions) {
            long most = limits.apply(position.instrument()).maxPosition();
            long held = Math.abs(position.netQuantity());
            if (most <= 0 && held == 0) continue;
            double share = most > 0 ? (double) held / most : Double.POSITIVE_INFINITY;
            if (worst.share.isEmpty() || share > worst.share.get())
                worst = new RiskUse(Optional.of(share), detail(position, most));
        }
        return worst;
    }

    private static String detail(PositionRow position, long most) {
        Instrument instrument = position.instrument();
        String held = Figures.quantity(instrument, Math.abs(position.netQuantity()));
        return TEXTS.get(
                "risk.position",
                held,
                Figures.quantity(instrument, most),
                instrument.base().code(),
                instrument.symbol());
    }

    boolean near() {
        return share.isPresent() && share.get() >= NEAR && share.get() <= 1;
    }

    boolean over() {
        return share.isPresent() && share.get() > 1;
    }

    /// Such as `41 %`, with a word where it needs a look; empty without a limit.
    String text() {
        if (share.isEmpty()) return "";
        if (share.get().isInfinite()) return TEXTS.get("risk.no.limit");
        String percent = String.format(Locale.ROOT, "%.0f %%", 100 * share.get());
        return over() ? TEXTS.get("risk.over", percent) : near() ? "! " + percent : percent;
    }
}
