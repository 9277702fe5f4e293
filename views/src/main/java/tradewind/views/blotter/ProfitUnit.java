package tradewind.views.blotter;

import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What open profit is shown in; a click on the cell goes to the next.
public enum ProfitUnit {
    MONEY,
    PERCENT,
    TICKS,
    /// Nobody who looks over the shoulder sees it.
    HIDDEN;

    private static final Texts TEXTS = Texts.of("blotter");

    /// Head of the column.
    public String title() {
        return TEXTS.get("profit." + name());
    }

    public ProfitUnit next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// The open profit of a position, with its sign.
    ///
    /// @param mark price units
    /// @return empty if the position is flat
    public String text(PositionRow position, long mark) {
        if (position.flat()) return "";
        Money profit = position.openProfit(mark);
        return switch (this) {
            case MONEY -> Figures.signedMoney(profit);
            case PERCENT -> percent(position, profit);
            case TICKS -> ticks(position, profit);
            case HIDDEN -> hidden();
        };
    }

    /// What stands for a profit that is not to be seen.
    String hidden() {
        return TEXTS.get("profit.hidden");
    }

    static ProfitUnit named(String text) {
        for (ProfitUnit each : values()) if (each.name().equals(text)) return each;
        return MONEY;
    }

    private static String percent(PositionRow position, Money profit) {
        long cost = Math.abs(position.cost().units());
        return cost == 0 ? "" : Figures.signedPercent((double) profit.units() / cost);
    }

    private static String ticks(PositionRow position, Money profit) {
        Instrument instrument = position.instrument();
        double perTick = instrument.price(instrument.tick()).toDouble()
                * instrument.quantity(Math.abs(position.netQuantity())).toDouble();
        long tenths = Math.round(10 * profit.toDouble() / perTick);
        String text = Figures.decimal(tenths, 1, 1);
        return tenths > 0 ? "+" + text : text;
    }
}
