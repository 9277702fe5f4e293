package tradewind.app.cli;

import java.util.Locale;

/// A demo's result for a person.
final class DemoReport {
    private static final int SPARK_WIDTH = 60;

    private DemoReport() {}

    static String text(DemoResult result) {
        String trader = result.strategy().isEmpty() ? "nobody trading" : "strategy " + result.strategy();
        StringBuilder text = new StringBuilder();
        text.append(result.market()).append(", ").append(trader).append("\n\n");
        line(text, "Ticks", count(result.ticks()), result.quarantined() + " rows quarantined");
        line(text, "Orders", count(result.orders()), result.denied() + " denied");
        line(text, "Fills", count(result.fills()), "");
        line(text, "Position", result.position(), "");
        line(text, "Realised P&L", result.realisedProfit() + " " + result.currency(), "before fees");
        line(text, "Fees", result.fees() + " " + result.currency(), "");
        line(text, "Equity", result.equity() + " " + result.currency(), "at the last price");
        line(text, "Journal", result.rootHash(), "");
        if (!result.equityCurve().isEmpty()) {
            double low = result.equityCurve().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElseThrow();
            double high = result.equityCurve().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            line(text, "Equity curve", Sparkline.of(result.equityCurve(), SPARK_WIDTH), "");
            line(text, "", String.format(Locale.ROOT, "low %,.2f, high %,.2f", low, high), "");
        }
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String label, String value, String note) {
        text.append(String.format(Locale.ROOT, "%-14s%s", label, value));
        if (!note.isEmpty()) text.append("  (").append(note).append(')');
        text.append('\n');
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
