package tradewind.views.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.alerts.Alert;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.alerts.StudyAlert;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// An alert as it is kept: fields of text under its number. Prices are decimals, times ISO 8601 in UTC; a
/// line of an indicator is a text such as `RSI(14)`, its value a whole number of [AlertRow#STUDY_UNITS].
final class AlertEntry {
    private static final String LINE = "line";

    private AlertEntry() {}

    static Map<String, String> of(AlertRow row) {
        Alert alert = row.alert();
        Instrument instrument = alert.instrument();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("symbol", instrument.symbol());
        switch (alert) {
            case PriceAlert price -> {
                fields.put("source", price.source().name());
                fields.put("crossing", price.crossing().name());
                fields.put("level", instrument.price(price.level()).toString());
            }
            case StudyAlert study -> {
                fields.put(LINE, study.line().text());
                fields.put("interval", study.interval().name());
                fields.put("way", study.way().name());
                fields.put("target", StudyWords.target(study));
            }
        }
        fields.put("every", Boolean.toString(alert.every()));
        if (alert.until() != Alert.FOR_GOOD) fields.put("until", time(alert.until()));
        if (!alert.note().isEmpty()) fields.put("note", alert.note());
        fields.put("status", row.status().name());
        if (row.at() != 0) {
            fields.put("times", Integer.toString(row.times()));
            fields.put("at", time(row.at()));
            fields.put(
                    "price",
                    alert instanceof StudyAlert
                            ? Long.toString(row.price())
                            : instrument.price(row.price()).toString());
        }
        return fields;
    }

    /// @return empty if the session has no such symbol, or a field is not what it should be
    static Optional<AlertRow> row(String number, Map<String, String> fields, Instruments instruments) {
        try {
            Optional<Instrument> instrument = instruments.find(fields.getOrDefault("symbol", ""));
            if (instrument.isEmpty()) return Optional.empty();
            Alert alert = alert(Long.parseLong(number), instrument.get(), fields);
            AlertRow.Status status = AlertRow.Status.valueOf(fields.getOrDefault("status", ""));
            if (!fields.containsKey("at")) return Optional.of(AlertRow.fresh(alert, status));
            return Optional.of(new AlertRow(
                    alert,
                    status,
                    Integer.parseInt(fields.getOrDefault("times", "1")),
                    nanos(fields.get("at")),
                    alert instanceof StudyAlert
                            ? Long.parseLong(fields.getOrDefault("price", ""))
                            : instrument
                                    .get()
                                    .price(fields.getOrDefault("price", ""))
                                    .units()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    private static Alert alert(long id, Instrument instrument, Map<String, String> fields) {
        boolean every = Boolean.parseBoolean(fields.get("every"));
        long until = fields.containsKey("until") ? nanos(fields.get("until")) : Alert.FOR_GOOD;
        String note = fields.getOrDefault("note", "");
        if (fields.containsKey(LINE))
            return new StudyAlert(
                    id,
                    instrument,
                    BarInterval.valueOf(fields.getOrDefault("interval", "")),
                    StudyWords.line(fields.get(LINE)).orElseThrow(IllegalArgumentException::new),
                    StudyAlert.Way.valueOf(fields.getOrDefault("way", "")),
                    StudyWords.target(fields.getOrDefault("target", "")).orElseThrow(IllegalArgumentException::new),
                    every,
                    until,
                    note);
        return new PriceAlert(
                id,
                instrument,
                PriceAlert.Source.valueOf(fields.getOrDefault("source", "")),
                PriceAlert.Crossing.valueOf(fields.getOrDefault("crossing", "")),
                instrument.price(fields.getOrDefault("level", "")).units(),
                every,
                until,
                note);
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
