package tradewind.app.home;

import tradewind.engine.market.FixedPoint;

/// Decimals as settings have them.
final class Decimals {
    private Decimals() {}

    /// Without zeros at the end that say nothing: `50`, `0.25`.
    static String text(long units, int scale) {
        String full = FixedPoint.format(units, scale);
        return full.indexOf('.') < 0 ? full : full.replaceFirst("\\.?0+$", "");
    }
}
