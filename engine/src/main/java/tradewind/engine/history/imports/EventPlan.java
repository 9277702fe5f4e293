package tradewind.engine.history.imports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;

/// How a file of corporate actions, news or votes is read, with no question left.
///
/// @param names of the file's columns
/// @param columns for each [EventField] the column it is read from, -1 for none
/// @param symbolText what the column of the symbol has in the first row; empty if there is none
@SuppressWarnings("ArrayRecordComponent")
record EventPlan(Series series, CsvDialect dialect, List<String> names, int[] columns, String symbolText) {
    /// @throws QuestionException if the file can be read in more than one way
    static EventPlan of(FileLook look, DataType type) throws QuestionException, ImportRefusedException {
        Sample sample = look.sample();
        if (sample.names().isEmpty())
            throw new ImportRefusedException("has no header line, so its columns have no names. Put one in front, with "
                    + EventField.words(type) + ".");
        if (sample.rows().isEmpty())
            throw new ImportRefusedException("has a header and no rows. Check that the export was finished.");
        int[] columns = new int[EventField.values().length];
        for (EventField field : EventField.values()) columns[field.ordinal()] = column(sample, field, type);
        for (EventField field : EventField.required(type))
            if (columns[field.ordinal()] < 0)
                throw new ImportRefusedException("has no column for the " + field.word() + "; its columns are "
                        + String.join(", ", sample.names()) + ". It should have " + EventField.words(type) + ".");
        boolean worth = columns[EventField.RATIO.ordinal()] >= 0 || columns[EventField.AMOUNT.ordinal()] >= 0;
        if (type == DataType.ACTIONS && !worth)
            throw new ImportRefusedException("has neither a ratio nor an amount; its columns are "
                    + String.join(", ", sample.names()) + ". It should have " + EventField.words(type) + ".");
        List<String> times = new ArrayList<>(sample.column(columns[EventField.TIME.ordinal()]));
        int known = columns[EventField.KNOWN.ordinal()];
        TimeStyle style = TimeLook.style(times, look.answer("dates"));
        if (known >= 0) times.addAll(sample.column(known));
        @Nullable ZoneId zone = TimeLook.zone(times, style, null, look.answer("zone"));
        int amount = columns[EventField.AMOUNT.ordinal()];
        List<String> figures = amount < 0 ? List.of() : sample.column(amount);
        boolean comma = NumberLook.decimalComma(figures, sample.delimiter(), look.answer("decimal"));
        int symbol = columns[EventField.SYMBOL.ordinal()];
        String symbolText =
                symbol < 0 ? "" : sample.column(symbol).stream().findFirst().orElse("");
        return new EventPlan(
                new Series(type, look.venue(), look.symbol(symbolText), BarSpan.NONE),
                new CsvDialect(
                        sample.format(), sample.encoding(), sample.delimiter(), sample.header(), comma, style, zone),
                sample.names(),
                columns,
                symbolText);
    }

    private static int column(Sample sample, EventField field, DataType type) {
        if (!field.of(type)) return -1;
        for (int i = 0; i < sample.names().size(); i++) {
            String name = sample.names().get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (field.called(name)) return i;
        }
        return -1;
    }

    Rows rows(SourceFile file) throws IOException {
        if (file.parquet()) return new ParquetRows(file.path());
        CsvRows lines = new CsvRows(file.open(_ -> {}), dialect.delimiter());
        if (dialect.format().equals("JSON lines")) return new JsonRows(lines, names);
        try {
            while (dialect.header() && lines.next()) if (lines.broken() == null) break;
            return lines;
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /// What its first rows would become.
    Preview preview(SourceFile file, int most) throws IOException {
        List<List<String>> shown = new ArrayList<>();
        EventReader reader = new EventReader(this);
        try (Rows rows = rows(file)) {
            while (shown.size() < most && rows.next()) {
                Optional<EventRow> row = reader.read(rows);
                if (row.isPresent()) shown.add(row.get().words(series.type()));
            }
        }
        List<String> from = new ArrayList<>();
        for (EventField field : EventField.values())
            if (columns[field.ordinal()] >= 0) from.add(field.word() + " from " + names.get(columns[field.ordinal()]));
        return new Preview.Clear(series, dialect, from, shown);
    }
}
