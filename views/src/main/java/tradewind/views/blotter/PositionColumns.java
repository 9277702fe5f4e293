package tradewind.views.blotter;

import static tradewind.views.blotter.Column.Look.ACTION;
import static tradewind.views.blotter.Column.Look.DIRECTION;
import static tradewind.views.blotter.Column.Look.NUMBER;
import static tradewind.views.blotter.Column.Look.QUIET;
import static tradewind.views.blotter.Column.Look.SIGNED;
import static tradewind.views.blotter.Column.Look.WORDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What the table of positions says of a position.
final class PositionColumns {
    /// The column whose unit can be changed.
    static final String OPEN_PROFIT = "Open P&L";

    private static final Texts TEXTS = Texts.of("blotter");

    private PositionColumns() {}

    /// @param home currency of the account line
    /// @param foreign whether something is quoted in another one, so that the columns in the home currency say more
    static List<Column<PositionLine>> all(Currency home, boolean foreign) {
        // a position is painted with every price, the button that closes it is called the same
        Map<Instrument, String> actions = new HashMap<>();
        List<Column<PositionLine>> all = new ArrayList<>(held());
        all.addAll(money());
        all.addAll(atHome(home, foreign));
        all.addAll(exits());
        all.add(Column.of("", 112, ACTION, line -> action(line, actions)));
        return List.copyOf(all);
    }

    private static List<Column<PositionLine>> held() {
        return List.of(
                Column.of("Symbol", 72, WORDS, line -> line.instrument().symbol()),
                Column.<PositionLine>of("Side", 52, DIRECTION, PositionLine::directionWord)
                        .plain(PositionLine::direction),
                Column.<PositionLine>of(
                                "Net qty",
                                94,
                                NUMBER,
                                line -> Figures.quantity(
                                        line.instrument(), line.row().netQuantity()))
                        .plain(PositionColumns::plainQuantity),
                Column.<PositionLine>of(
                                "Average cost",
                                78,
                                NUMBER,
                                line -> line.row()
                                        .averagePrice()
                                        .map(p -> Figures.price(line.instrument(), p.units()))
                                        .orElse(""))
                        .plain(line ->
                                line.row().averagePrice().map(Object::toString).orElse(""))
                        .note(TEXTS.get("average.about")),
                Column.<PositionLine>of(
                                "Last",
                                76,
                                NUMBER,
                                line -> line.marked() ? Figures.price(line.instrument(), line.mark()) : "")
                        .plain(line -> line.marked()
                                ? line.instrument().price(line.mark()).toString()
                                : "")
                        .yields(4));
    }

    private static List<Column<PositionLine>> money() {
        return List.of(
                Column.<PositionLine>of(OPEN_PROFIT, 92, SIGNED, PositionLine::openProfit)
                        .plain(line -> line.marked()
                                ? line.row().openProfit(line.mark()).amount()
                                : "")
                        .note(TEXTS.get("profit.about")),
                Column.<PositionLine>of(
                                "Realised",
                                82,
                                SIGNED,
                                line -> Figures.signedMoney(line.row().realised()))
                        .plain(line -> line.row().realised().amount())
                        .note(TEXTS.get("realised.about"))
                        .yields(5),
                Column.<PositionLine>of(
                                "Fees",
                                62,
                                NUMBER,
                                line -> Figures.money(line.row().fees()))
                        .plain(line -> line.row().fees().amount())
                        .yields(2),
                Column.<PositionLine>of(
                                "Exposure", 88, NUMBER, line -> line.marked() ? Figures.money(line.exposure()) : "")
                        .plain(line -> line.marked() ? line.exposure().amount() : "")
                        .yields(3),
                Column.<PositionLine>of(
                                "Currency",
                                62,
                                QUIET,
                                line -> line.instrument().quote().code())
                        .yields(1));
    }

    private static List<Column<PositionLine>> atHome(Currency home, boolean foreign) {
        return List.of(
                Column.<PositionLine>of("Open P&L home", 100, SIGNED, line -> atHome(line, openAtHome(line)))
                        .plain(line -> openAtHome(line).map(Money::amount).orElse(""))
                        .head(TEXTS.get("home.open", home.code()))
                        .note(TEXTS.get("home.about", home.code()))
                        .shown(foreign),
                Column.<PositionLine>of(
                                "Realised home",
                                100,
                                SIGNED,
                                line -> atHome(line, line.home().realised()))
                        .plain(line -> line.home().realised().map(Money::amount).orElse(""))
                        .head(TEXTS.get("home.realised", home.code()))
                        .note(TEXTS.get("home.about", home.code()))
                        .hidden(),
                Column.<PositionLine>of("Rate", 116, NUMBER, PositionColumns::rate)
                        .plain(line ->
                                line.home().missing() ? "none" : line.home().rate())
                        .alarm(line -> line.home().missing())
                        .note(TEXTS.get("home.about", home.code()))
                        .shown(foreign));
    }

    private static Optional<Money> openAtHome(PositionLine line) {
        return line.home().openProfit();
    }

    private static String atHome(PositionLine line, Optional<Money> money) {
        if (money.isEmpty()) return "";
        return line.unit() == ProfitUnit.HIDDEN ? line.unit().hidden() : Figures.signedMoney(money.get());
    }

    private static String rate(PositionLine line) {
        return line.home().missing() ? TEXTS.get("home.none") : line.home().rate();
    }

    private static List<Column<PositionLine>> exits() {
        return List.of(
                Column.<PositionLine>of("Stop", 146, NUMBER, PositionLine::stop)
                        .plain(line -> line.plain(line.stops()))
                        .alarm(PositionLine::stopMissing)
                        .note(TEXTS.get("exit.stop.about"))
                        .about(line -> line.orders(line.stops())),
                Column.<PositionLine>of("Target", 146, NUMBER, PositionLine::target)
                        .plain(line -> line.plain(line.targets()))
                        .alarm(PositionLine::targetMissing)
                        .note(TEXTS.get("exit.target.about"))
                        .about(line -> line.orders(line.targets())),
                Column.<PositionLine>of("R", 56, SIGNED, PositionColumns::multiple)
                        .plain(PositionColumns::plainMultiple)
                        .note(TEXTS.get("multiple.about"))
                        .about(line -> line.riskless() ? TEXTS.get("multiple.riskless.about") : ""));
    }

    private static String multiple(PositionLine line) {
        if (line.riskless()) return TEXTS.get("multiple.riskless");
        if (line.multiple().isEmpty()) return "";
        long hundredths = Math.round(100 * line.multiple().getAsDouble());
        String text = Figures.decimal(hundredths, 2, 2);
        return hundredths > 0 ? "+" + text : text;
    }

    private static String plainMultiple(PositionLine line) {
        return line.multiple().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.2f", line.multiple().getAsDouble());
    }

    private static String action(PositionLine line, Map<Instrument, String> known) {
        return line.open() ? known.computeIfAbsent(line.instrument(), of -> TEXTS.get("flatten", of.symbol())) : "";
    }

    private static String plainQuantity(PositionLine line) {
        long net = line.row().netQuantity();
        return (net < 0 ? "-" : "") + line.instrument().quantity(Math.abs(net));
    }
}
