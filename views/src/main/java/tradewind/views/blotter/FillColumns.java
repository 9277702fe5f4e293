package tradewind.views.blotter;

import static tradewind.views.blotter.Column.Look.NUMBER;
import static tradewind.views.blotter.Column.Look.QUIET;
import static tradewind.views.blotter.Column.Look.SIDE;
import static tradewind.views.blotter.Column.Look.SIGNED;
import static tradewind.views.blotter.Column.Look.SMALL;
import static tradewind.views.blotter.Column.Look.WORDS;

import java.util.List;
import java.util.Locale;
import tradewind.engine.desk.FillRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// What the fill table says of a fill. One that opens or adds to a position realises nothing and shows nothing.
final class FillColumns {
    private static final Texts TEXTS = Texts.of("blotter");

    private FillColumns() {}

    static List<Column<FillRow>> all() {
        return List.of(
                Column.<FillRow>of(
                                "Time",
                                94,
                                SMALL,
                                row -> Figures.timeMillis(row.fill().at()))
                        .plain(row -> Plain.time(row.fill().at())),
                Column.of("Symbol", 66, WORDS, row -> instrument(row).symbol()),
                Column.<FillRow>of(
                                "Side",
                                44,
                                SIDE,
                                row -> OrderWords.side(row.order().side()))
                        .plain(row -> row.order().side().name()),
                Column.<FillRow>of(
                                "Qty",
                                96,
                                NUMBER,
                                row -> Figures.quantity(
                                        instrument(row), row.fill().lastQty().units()))
                        .plain(row -> row.fill().lastQty().toString()),
                Column.<FillRow>of(
                                "Price",
                                84,
                                NUMBER,
                                row -> Figures.price(
                                        instrument(row), row.fill().lastPx().units()))
                        .plain(row -> row.fill().lastPx().toString()),
                Column.<FillRow>of("Value", 100, NUMBER, row -> Figures.money(value(row)))
                        .plain(row -> value(row).amount())
                        .yields(4),
                Column.<FillRow>of(
                                "Fee",
                                78,
                                NUMBER,
                                row -> Figures.money(row.fill().fee()))
                        .plain(row -> row.fill().fee().amount()),
                Column.<FillRow>of("Realised P&L", 96, SIGNED, FillColumns::realised)
                        .plain(row -> row.realised().units() == 0
                                ? ""
                                : row.realised().amount()),
                Column.<FillRow>of(
                                "Currency",
                                64,
                                QUIET,
                                row -> instrument(row).quote().code())
                        .yields(2),
                Column.<FillRow>of("Liquidity", 62, QUIET, FillColumns::liquidity)
                        .plain(FillColumns::plainLiquidity)
                        .yields(5),
                Column.<FillRow>of(
                                "Source",
                                74,
                                QUIET,
                                row -> OrderWords.source(row.order().source()))
                        .plain(row -> row.order().source().toString())
                        .yields(3),
                Column.of("Order id", 60, SMALL, row -> row.order().id().toString()),
                Column.<FillRow>of("Fill id", 110, SMALL, row -> row.fill().execId())
                        .stretched()
                        .yields(1));
    }

    private static Instrument instrument(FillRow row) {
        return row.order().instrument();
    }

    private static Money value(FillRow row) {
        Instrument instrument = instrument(row);
        return instrument
                .quote()
                .money(instrument.notional(
                        row.fill().lastPx().units(), row.fill().lastQty().units()));
    }

    private static String realised(FillRow row) {
        return row.realised().units() == 0 ? "" : Figures.signedMoney(row.realised());
    }

    private static String liquidity(FillRow row) {
        return TEXTS.get("liquidity." + row.fill().liquidity().name());
    }

    private static String plainLiquidity(FillRow row) {
        String name = row.fill().liquidity().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static boolean has(FillRow row, String word) {
        return RowFilter.has(instrument(row).symbol(), word)
                || RowFilter.has(row.order().side().name(), word)
                || RowFilter.has(OrderWords.side(row.order().side()), word)
                || RowFilter.has(liquidity(row), word)
                || RowFilter.has(OrderWords.source(row.order().source()), word)
                || RowFilter.has(row.order().id().toString(), word)
                || RowFilter.has(row.fill().execId(), word);
    }
}
