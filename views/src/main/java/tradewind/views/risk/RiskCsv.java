package tradewind.views.risk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.Liquidity;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.VarReport;

/// A picture as comma-separated values (RFC 4180): part, item, measure, value. Point decimal whatever the
/// locale.
final class RiskCsv {
    private RiskCsv() {}

    static void write(Appendable out, RiskPicture picture) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (Holding each : picture.book().holdings()) {
            add(rows, "holding", each.symbol(), "quantity", each.quantity());
            add(rows, "holding", each.symbol(), "worth", each.worth());
        }
        for (VarReport each : picture.reports().values()) {
            String item = each.request().method().title();
            add(rows, "var", item, "var", each.var());
            add(rows, "var", item, "es", each.es());
        }
        picture.report().ifPresent(report -> {
            for (VarReport.Contribution each : report.contributions()) {
                add(rows, "contribution", each.symbol(), "component", each.component());
                add(rows, "contribution", each.symbol(), "marginal", each.marginal());
                each.incremental().ifPresent(value -> add(rows, "contribution", each.symbol(), "incremental", value));
            }
        });
        for (Stress.Outcome each : picture.stress())
            add(rows, "stress", each.scenario().name(), "profit", each.profit());
        for (Liquidity each : picture.exits()) {
            add(rows, "exit", each.symbol(), "days", each.days());
            add(rows, "exit", each.symbol(), "cost", each.cost());
        }
        for (VenueRisk each : picture.venues()) {
            add(rows, "credit", each.venue(), "balance", each.balance());
            each.adjustment().ifPresent(worth -> {
                add(rows, "credit", each.venue(), "cva", worth.cva());
                add(rows, "credit", each.venue(), "dva", worth.dva());
            });
        }
        out.append("part,item,measure,value\r\n");
        for (String[] row : rows)
            out.append(row[0])
                    .append(',')
                    .append(cell(row[1]))
                    .append(',')
                    .append(row[2])
                    .append(',')
                    .append(row[3])
                    .append("\r\n");
    }

    private static void add(List<String[]> rows, String part, String item, String measure, double value) {
        rows.add(new String[] {part, item, measure, String.format(Locale.ROOT, "%.10g", value)});
    }

    /// A spreadsheet must not take a name for a formula.
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
