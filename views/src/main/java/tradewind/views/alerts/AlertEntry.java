package tradewind.views.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// An alert as it is kept: fields of text under its number. Prices are decimals, times ISO 8601 in UTC.
final class AlertEntry {
    private AlertEntry() {}

    static Map<String, String> of(AlertRow row) {
        PriceAlert alert = row.alert();
        Instrument instrument = alert.instrument();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("symbol", instrument.symbol());
        fields.put("source", alert.source().name());
        fields.put("crossing", alert.crossing().name());
        fields.put("level", instrument.price(alert.level()).toString());
        fields.put("every", Boolean.toString(alert.every()));
        if (alert.until() != PriceAlert.FOR_GOOD) fields.put("until", time(alert.until()));
        if (!alert.note().isEmpty()) fields.put("note", alert.note());
        fields.put("status", row.status().name());
        if (row.at() != 0) {
            fields.put("times", Integer.toString(row.times()));
            fields.put("at", time(row.at()));
            fields.put("price", instrument.price(row.price()).toString());
        }
        return fields;
    }

    /// @return empty if the session has no such symbol, or a field is not what it should be
    static Optional<AlertRow> row(String number, Map<String, String> fields, Instruments instruments) {
        try {
            Optional<Instrument> instrument = instruments.find(fields.getOrDefault("symbol", ""));
            if (instrument.isEmpty()) return Optional.empty();
            PriceAlert alert = new PriceAlert(
                    Long.parseLong(number),
                    instrument.get(),
                    PriceAlert.Source.valueOf(fields.getOrDefault("source", "")),
                    PriceAlert.Crossing.valueOf(fields.getOrDefault("crossing", "")),
                    instrument.get().price(fields.getOrDefault("level", "")).units(),
                    Boolean.parseBoolean(fields.get("every")),
                    fields.containsKey("until") ? nanos(fields.get("until")) : PriceAlert.FOR_GOOD,
                    fields.getOrDefault("note", ""));
            AlertRow.Status status = AlertRow.Status.valueOf(fields.getOrDefault("status", ""));
            if (!fields.containsKey("at")) return Optional.of(AlertRow.fresh(alert, status));
            return Optional.of(new AlertRow(
                    alert,
                    status,
                    Integer.parseInt(fields.getOrDefault("times", "1")),
                    nanos(fields.get("at")),
                    instrument.get().price(fields.getOrDefault("price", "")).units()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    private static String time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .toString();
    }

    private static long nanos(String time) {
        Instant at = Instant.parse(time);
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }
}
