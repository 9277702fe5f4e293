package tradewind.views.drawing;

import java.time.Duration;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// How far it is from one anchor to another.
///
/// @param price price units, negative downwards
/// @param fraction of the first price, 0.01 is a percent; NaN if that is not above zero
/// @param bars of the interval shown, negative back in time
/// @param nanos of the clock, pauses included
record Measure(long price, double fraction, long bars, long nanos) {
    private static final Texts TEXTS = Texts.of("drawing");

    static Measure between(Anchor from, Anchor to, Plot plot) {
        long price = to.price() - from.price();
        double fraction = from.price() > 0 ? price / (double) from.price() : Double.NaN;
        long bars = Math.round(plot.indexOf(to.time()) - plot.indexOf(from.time()));
        return new Measure(price, fraction, bars, to.time() - from.time());
    }

    /// Price and percent.
    String prices(Instrument instrument) {
        String price = (this.price > 0 ? "+" : "") + Figures.price(instrument, this.price);
        return Double.isNaN(fraction) ? price : price + "  " + Figures.signedPercent(fraction);
    }

    /// Bars and time.
    String times() {
        long count = Math.abs(bars);
        return (bars < 0 ? "−" : "") + TEXTS.get("measure.bars", count, Figures.count(count)) + "  " + span();
    }

    private String span() {
        Duration time = Duration.ofNanos(Math.abs(nanos));
        String sign = nanos < 0 ? "−" : "";
        if (time.toDays() > 0)
            return sign + TEXTS.get("measure.days", Figures.count(time.toDays()), time.toHoursPart());
        if (time.toHours() > 0) return sign + TEXTS.get("measure.hours", time.toHours(), time.toMinutesPart());
        return sign + TEXTS.get("measure.minutes", time.toMinutes());
    }
}
