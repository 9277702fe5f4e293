package tradewind.engine.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// Reads trades from CSV: a header, then one trade per line, oldest first.
///
/// Columns are found by name, in any order, among others: the time (`timestamp`, `time` or `date`: epoch seconds,
/// milliseconds, microseconds or nanoseconds, or ISO-8601 with a zone), the `price`, and the amount (`amount`,
/// `quantity`, `size` or `volume`). Comma or semicolon between fields, decimal point, optional double quotes, UTF-8
/// with or without BOM, LF or CRLF.
///
/// A bad row is quarantined with its reason and the others are loaded. A file whose meaning would have to be
/// guessed is refused.
public final class TradeCsv {
    /// So many bad rows and no good one: the file is something else.
    private static final int HOPELESS = 1_000;

    private final Instrument instrument;
    private final String source;
    private final TradeTape.Builder tape;
    private final TimeColumn times = new TimeColumn();

    private TradeCsv(Instrument instrument, String source) {
        this.instrument = instrument;
        this.source = source;
        this.tape = TradeTape.builder(instrument, source);
    }

    /// What became of a file.
    public sealed interface Result {
        /// At least one trade was read; bad rows are in [TradeTape#quarantined].
        record Loaded(TradeTape tape) implements Result {}

        /// Nothing was loaded.
        ///
        /// @param sentence what happened, what was kept and what to do, for a person
        record Refused(String sentence) implements Result {}
    }

    /// Reads a file. Takes a while: not on a screen's thread.
    public static Result read(Path file, Instrument instrument) {
        String source = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, source, instrument);
        } catch (NoSuchFileException e) {
            return refused(file.toString(), "does not exist", "Check the path.");
        } catch (IOException e) {
            return unreadable(file.toString(), e);
        }
    }

    /// Reads a stream to its end. Does not close it.
    ///
    /// @param source what the text is called when speaking of it
    public static Result read(InputStream in, String source, Instrument instrument) {
        try {
            LineReader lines = new LineReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new TradeCsv(instrument, source).read(lines);
        } catch (IOException e) {
            return unreadable(source, e);
        }
    }

    private Result read(LineReader lines) throws IOException {
        if (!nextFilled(lines)) return refused(source, "is empty", "Check that the export was finished.");
        if (lines.tooLong()) return refused(source, "has a first line longer than 65,536 characters", COLUMNS);
        return switch (CsvHeader.read(lines.text())) {
            case CsvHeader.Unclear unclear -> refused(source, unclear.what(), COLUMNS);
            case CsvHeader.Columns columns -> readRows(lines, columns);
        };
    }

    private Result readRows(LineReader lines, CsvHeader.Columns columns) throws IOException {
        String[] fields = new String[columns.count()];
        while (nextFilled(lines)) {
            if (lines.tooLong()) {
                tape.quarantine(lines.number(), lines.text(), "the line is longer than 65,536 characters");
            } else {
                readRow(lines.number(), lines.text(), columns, fields);
            }
            if (tape.size() == 0 && tape.quarantined().size() >= HOPELESS) break;
        }
        if (tape.size() > 0) return new Result.Loaded(tape.build());
        if (tape.quarantined().isEmpty())
            return refused(source, "has a header but no rows", "Check that the export was finished.");
        Quarantined first = tape.quarantined().getFirst();
        return refused(
                source,
                "has no usable row; of line " + first.line() + ": " + first.reason(),
                "Check that it holds trades of " + instrument.symbol() + ".");
    }

    private void readRow(int line, String text, CsvHeader.Columns columns, String[] fields) {
        int found = CsvHeader.split(text, columns.delimiter(), fields);
        if (found != fields.length) {
            String reason = found < 0
                    ? "a quote is not closed"
                    : "it has " + found + " fields, the header has " + fields.length;
            tape.quarantine(line, text, reason);
            return;
        }
        try {
            long time = times.parse(fields[columns.time()]);
            long price = number("price", fields[columns.price()], instrument.priceScale());
            long amount = number("amount", fields[columns.amount()], instrument.quantityScale());
            tape.add(line, text, time, price, amount);
        } catch (TimeColumn.BadTime | NumberFormatException e) {
            tape.quarantine(line, text, String.valueOf(e.getMessage()));
        }
    }

    private static long number(String name, String text, int scale) {
        try {
            return FixedPoint.parse(text, scale);
        } catch (NumberFormatException e) {
            throw new NumberFormatException("the " + name + ": " + e.getMessage());
        }
    }

    private static boolean nextFilled(LineReader lines) throws IOException {
        do if (!lines.next()) return false;
        while (lines.text().isBlank());
        return true;
    }

    private static final String COLUMNS = "It needs one header line naming one time column (timestamp, time or date),"
            + " price, and one amount column (amount, quantity, size or volume).";

    private static Result unreadable(String source, IOException e) {
        return refused(source, "could not be read (" + e + ")", "Check the disk and the file's permissions.");
    }

    private static Result refused(String source, String what, String advice) {
        return new Result.Refused(source + " " + what + ". Nothing was loaded. " + advice);
    }
}
