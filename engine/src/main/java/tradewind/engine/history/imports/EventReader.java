package tradewind.engine.history.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.engine.history.events.CorporateActions.Action;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.market.ModelVote;

/// Turns the fields of one row into an event, by a plan. Not thread-safe: it remembers why the last one could not be
/// read.
final class EventReader {
    private static final Pattern RATIO = Pattern.compile("(\\d{1,9})\\s*(?::|/|-?for-?)\\s*(\\d{1,9})");
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int DECIMALS = 9;

    private final EventPlan plan;
    private final TimeText times;
    private String reason = "";

    EventReader(EventPlan plan) {
        this.plan = plan;
        times = new TimeText(plan.dialect().times(), plan.dialect().zone());
    }

    /// Why the last row could not be read.
    String reason() {
        return reason;
    }

    /// Empty if a value cannot be read, and then [#reason] says which.
    Optional<EventRow> read(Rows rows) {
        String broken = rows.broken();
        if (broken != null) return no(broken);
        if (rows.fields() != plan.names().size())
            return no(
                    "it has " + rows.fields() + " fields, where " + plan.names().size() + " are needed");
        try {
            String symbol = text(rows, EventField.SYMBOL);
            if (!symbol.equals(plan.symbolText())) return no("it is of another symbol: " + symbol);
            long time = time(text(rows, EventField.TIME), "time");
            return Optional.of(
                    switch (plan.series().type()) {
                        case ACTIONS -> action(rows, time);
                        case NEWS -> news(rows, time);
                        case VOTES -> vote(rows, time);
                        default -> throw new IllegalStateException("no events: " + plan.series());
                    });
        } catch (IllegalArgumentException e) {
            return no(String.valueOf(e.getMessage()));
        }
    }

    private Optional<EventRow> no(String why) {
        reason = why;
        return Optional.empty();
    }

    private String text(Rows rows, EventField field) {
        int column = plan.columns()[field.ordinal()];
        if (column < 0) return "";
        String text = rows.field(column).strip();
        // a quote within quotes is written twice
        return plan.dialect().format().equals("CSV") ? text.replace("\"\"", "\"") : text;
    }

    private long time(String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long time = times.parse(bytes, 0, bytes.length);
        if (time == TimeText.BAD) throw new IllegalArgumentException("the " + name + ": " + times.reason());
        return time;
    }

    /// When it could be read; if the file does not tell, when it happened.
    private long known(Rows rows, long time) {
        String known = text(rows, EventField.KNOWN);
        return known.isEmpty() ? time : time(known, "time it was known");
    }

    private EventRow action(Rows rows, long time) {
        String action = text(rows, EventField.ACTION).toLowerCase(Locale.ROOT);
        String ratio = text(rows, EventField.RATIO);
        String amount = text(rows, EventField.AMOUNT);
        boolean split = action.contains("split") || (action.isEmpty() && !ratio.isEmpty());
        boolean dividend = action.contains("dividend") || (action.isEmpty() && !amount.isEmpty());
        if (split == dividend)
            throw new IllegalArgumentException(
                    action.isEmpty()
                            ? "it has " + (split ? "both" : "neither") + " a ratio " + (split ? "and" : "nor")
                                    + " an amount"
                            : "the action is neither a split nor a dividend: \"" + action + "\"");
        long known = known(rows, time);
        if (split) {
            long[] parts = ratio(ratio);
            return row(rows, new Action.Split(time, known, parts[0], parts[1]).row(), BigDecimal.ZERO);
        }
        BigDecimal money = money(amount);
        return row(rows, new Action.Dividend(time, known, 1).row(), money);
    }

    private static EventRow row(Rows rows, List<Object> values, BigDecimal amount) {
        return new EventRow(rows.line(), rows.text(), values, amount);
    }

    /// New shares and old ones: of `3:1`, `3 for 1`, `3/1`, or how many there are for one, such as `0.1`.
    private static long[] ratio(String text) {
        Matcher parts = RATIO.matcher(text.toLowerCase(Locale.ROOT));
        if (parts.matches()) return new long[] {Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))};
        try {
            BigDecimal each = new BigDecimal(text).stripTrailingZeros();
            if (each.signum() > 0 && each.scale() <= DECIMALS && each.compareTo(MOST) < 0) {
                long old = BigDecimal.TEN.pow(Math.max(0, each.scale())).longValueExact();
                return new long[] {each.multiply(BigDecimal.valueOf(old)).longValueExact(), old};
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("the ratio: \"" + text + "\" is none, such as 3:1");
    }

    private BigDecimal money(String text) {
        String plain = plan.dialect().decimalComma() ? text.replace(',', '.') : text;
        try {
            BigDecimal amount = new BigDecimal(plain).stripTrailingZeros();
            if (amount.signum() <= 0) throw new IllegalArgumentException("the amount is not above zero");
            if (amount.scale() <= DECIMALS && amount.compareTo(MOST) < 0) return amount;
            throw new IllegalArgumentException(
                    "the amount: \"" + text + "\" is too large or has more than " + DECIMALS + " decimals");
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the amount: \"" + text + "\" is not a number", e);
        }
    }

    private EventRow news(Rows rows, long time) {
        NewsItem item = new NewsItem(
                time,
                known(rows, time),
                text(rows, EventField.SOURCE),
                text(rows, EventField.HEADLINE),
                text(rows, EventField.TEXT));
        return row(rows, item.row(), BigDecimal.ZERO);
    }

    private EventRow vote(Rows rows, long time) {
        String model = text(rows, EventField.MODEL);
        if (model.isEmpty()) throw new IllegalArgumentException("the model has no name");
        ModelVote vote = new ModelVote(
                time,
                model,
                text(rows, EventField.ROLE),
                stance(text(rows, EventField.STANCE)),
                confidence(text(rows, EventField.CONFIDENCE)),
                horizon(text(rows, EventField.HORIZON)),
                text(rows, EventField.VALIDITY),
                text(rows, EventField.CONTEXT));
        return row(rows, EventLog.row(vote), BigDecimal.ZERO);
    }

    private static ModelVote.Stance stance(String text) {
        for (ModelVote.Stance each : ModelVote.Stance.values()) if (each.name().equalsIgnoreCase(text)) return each;
        throw new IllegalArgumentException("the stance is none of long, short, flat and abstain: \"" + text + "\"");
    }

    private static int confidence(String text) {
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > 100)
            throw new IllegalArgumentException("the confidence is no whole per cent from 0 to 100: \"" + text + "\"");
        return Integer.parseInt(digits);
    }

    private static long horizon(String text) {
        try {
            return text.startsWith("P")
                    ? Duration.parse(text).toNanos()
                    : BarSpan.of(text.isEmpty() ? "?" : text).nanos();
        } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the horizon is no time such as 30m, 4h or 1d: \"" + text + "\"", e);
        }
    }

    static boolean split(EventRow row, DataType type) {
        return type == DataType.ACTIONS && row.amount().signum() == 0;
    }
}
