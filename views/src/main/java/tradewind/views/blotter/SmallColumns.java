package tradewind.views.blotter;

import static tradewind.views.blotter.Column.Look.NUMBER;
import static tradewind.views.blotter.Column.Look.QUIET;
import static tradewind.views.blotter.Column.Look.SMALL;
import static tradewind.views.blotter.Column.Look.WORDS;

import java.util.List;
import java.util.Locale;
import tradewind.engine.desk.BalanceRow;
import tradewind.engine.desk.LogRow;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What the tables of balances and of the log say.
final class SmallColumns {
    private static final Texts TEXTS = Texts.of("blotter");

    private SmallColumns() {}

    static List<Column<BalanceRow>> balances() {
        return List.of(
                Column.of("Currency", 90, WORDS, row -> row.total().currency().code()),
                Column.<BalanceRow>of("Total", 140, NUMBER, row -> Figures.money(row.total()))
                        .plain(row -> row.total().amount()),
                Column.<BalanceRow>of("At session start", 140, NUMBER, row -> Figures.money(row.start()))
                        .plain(row -> row.start().amount()),
                Column.<BalanceRow>of("Change", 140, NUMBER, row -> change(row))
                        .plain(row -> row.total().minus(row.start()).amount()));
    }

    private static String change(BalanceRow row) {
        return Figures.signedMoney(row.total().minus(row.start()));
    }

    static List<Column<LogRow>> log() {
        return List.of(
                Column.<LogRow>of("Time", 94, SMALL, row -> Figures.timeMillis(row.at()))
                        .plain(row -> Plain.time(row.at())),
                Column.<LogRow>of("Level", 60, QUIET, SmallColumns::level)
                        .plain(SmallColumns::plainLevel)
                        .alarm(row -> row.level().trouble()),
                Column.of("Order id", 78, SMALL, LogRow::order),
                Column.<LogRow>of("Text", 400, WORDS, LogRow::text)
                        .alarm(row -> row.level() == LogRow.Level.ALARM)
                        .stretched());
    }

    private static String level(LogRow row) {
        return TEXTS.get("level." + row.level().name());
    }

    private static String plainLevel(LogRow row) {
        String name = row.level().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static boolean has(LogRow row, String word) {
        return RowFilter.has(row.text(), word) || RowFilter.has(row.order(), word) || RowFilter.has(level(row), word);
    }
}
