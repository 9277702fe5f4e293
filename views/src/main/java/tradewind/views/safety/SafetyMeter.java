package tradewind.views.safety;

import java.util.Locale;
import tradewind.engine.SafetyReport.LimitUse;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// How far one hard limit is used, as the foot of the order-safety panel shows it.
///
/// @param label what is limited
/// @param value used and limit, such as `20.90 / 40.00`, with a mark where it needs a look
/// @param share 0 and above
/// @param stand calm, near or over
/// @param spoken the same in words, for a screen reader and the tooltip
record SafetyMeter(String label, String value, double share, Stand stand, String spoken) {
    private static final Texts TEXTS = Texts.of("safety");

    /// From here on a limit counts as near.
    static final double NEAR = 0.8;

    enum Stand {
        CALM,
        NEAR,
        OVER
    }

    static SafetyMeter of(LimitUse use) {
        return switch (use) {
            case LimitUse.DayLoss loss ->
                meter(
                        use,
                        TEXTS.get("meter.day.loss"),
                        whole(loss.lost()),
                        whole(loss.limit()),
                        loss.limit().currency().code(),
                        TEXTS.get("meter.day.loss.over"));
            case LimitUse.Position position -> {
                Instrument instrument = position.instrument();
                yield meter(
                        use,
                        position.others()
                                ? TEXTS.get("meter.position.symbol", instrument.symbol())
                                : TEXTS.get("meter.position"),
                        Figures.quantity(instrument, position.held()),
                        Figures.quantity(instrument, position.limit()),
                        TEXTS.get("meter.position.unit", instrument.base().code(), instrument.symbol()),
                        TEXTS.get("meter.position.over"));
            }
            case LimitUse.MessageRate rate ->
                meter(
                        use,
                        TEXTS.get("meter.rate"),
                        Integer.toString(rate.sent()),
                        Integer.toString(rate.limit()),
                        TEXTS.get("meter.rate.unit"),
                        TEXTS.get("meter.rate.over"));
        };
    }

    private static SafetyMeter meter(
            LimitUse use, String label, String used, String limit, String unit, String consequence) {
        Stand stand = use.usedUp() ? Stand.OVER : use.share() >= NEAR ? Stand.NEAR : Stand.CALM;
        String mark = switch (stand) {
            case CALM -> "";
            case NEAR -> "! ";
            case OVER -> "✕ ";
        };
        String percent = String.format(Locale.ROOT, "%.0f", 100 * use.share());
        String spoken = switch (stand) {
            case CALM -> TEXTS.get("meter.calm", label, used, limit, unit, percent);
            case NEAR -> TEXTS.get("meter.near", label, used, limit, unit, percent);
            case OVER -> TEXTS.get("meter.over", label, used, limit, unit, percent, consequence);
        };
        return new SafetyMeter(label, mark + used + " / " + limit, use.share(), stand, spoken);
    }

    /// Limits are round sums: cents say nothing beside a bar.
    private static String whole(Money money) {
        String full = Figures.money(money);
        int point = full.indexOf('.');
        return point < 0 ? full : full.substring(0, point);
    }
}
