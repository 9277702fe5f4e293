package tradewind.engine.history.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Takes UTF-8 lines apart. Lines end with LF, CRLF or CR, in any mixture; blank ones are passed over. Quotes (RFC
/// 4180) stay within a line. Memory is bounded by [#LONGEST].
final class CsvRows implements Rows {
    static final int LONGEST = 65_536;
    static final int MOST_FIELDS = 512;
    private static final int SHOWN = 500;

    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte END = 2;
    private static final byte QUOTE = 3;
    private static final byte NUL = 4;

    private final InputStream in;
    private final byte[] kinds = new byte[256];
    private final byte[] buffer = new byte[LONGEST * 8];
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int limit;
    private int at;
    private int rowStart;
    private int rowEnd;
    private int fields;
    private long line;
    private boolean afterReturn;
    private @Nullable String broken;

    /// @param delimiter one ASCII character; 0 for one field per line
    CsvRows(InputStream in, char delimiter) {
        this.in = in;
        kinds['\n'] = END;
        kinds['\r'] = END;
        kinds['"'] = delimiter == 0 ? PLAIN : QUOTE;
        kinds[0] = NUL;
        if (delimiter != 0) kinds[delimiter] = DELIMITER;
    }

    @Override
    public boolean next() throws IOException {
        do if (!nextLine()) return false;
        while (broken == null && fields == 1 && blank());
        return true;
    }

    private boolean blank() {
        for (int i = starts[0]; i < ends[0]; i++) if (buffer[i] != ' ' && buffer[i] != '\t') return false;
        return true;
    }

    private boolean nextLine() throws IOException {
        if (!room()) return false;
        if (afterReturn && buffer[at] == '\n') at++;
        afterReturn = false;
        if (at == limit && !room()) return false;
        line++;
        broken = null;
        fields = 0;
        rowStart = at;
        int from = at;
        int i = at;
        final byte[] bytes = buffer;
        final byte[] kind = kinds;
        while (true) {
            while (i < limit && kind[bytes[i] & 0xFF] == PLAIN) i++;
            if (i == limit) {
                int moved = rowStart;
                if (!refill()) {
                    if (limit - rowStart > LONGEST) return tooLong(i);
                    field(from - moved + rowStart, i - moved + rowStart);
                    return end(limit, limit);
                }
                i -= moved - rowStart;
                from -= moved - rowStart;
                if (i - rowStart > LONGEST) return tooLong(i);
                continue;
            }
            switch (kind[bytes[i] & 0xFF]) {
                case DELIMITER -> {
                    field(from, i);
                    from = ++i;
                }
                case END -> {
                    field(from, i);
                    afterReturn = bytes[i] == '\r';
                    if (i - rowStart > LONGEST) broken = "the line is longer than 65,536 bytes";
                    return end(i, i + 1);
                }
                case QUOTE -> i = quoted(i, from);
                default -> {
                    broken = "it holds a NUL";
                    i++;
                }
            }
        }
    }

    /// Skips what is between quotes; an unclosed one ends at the end of the line.
    private int quoted(int open, int from) throws IOException {
        boolean opens = true;
        for (int k = from; k < open; k++) opens &= buffer[k] == ' ';
        if (!opens) {
            broken = "a quote is not where it belongs";
            return open + 1;
        }
        int i = open + 1;
        while (i < limit && buffer[i] != '\n' && buffer[i] != '\r') {
            if (buffer[i] == 0) broken = "it holds a NUL";
            if (buffer[i] == '"') {
                if (i + 1 < limit && buffer[i + 1] == '"') i++;
                else return i + 1;
            }
            i++;
        }
        if (i == limit) {
            // the rest of the line is not here yet: bring it, and begin the quote again
            int moved = rowStart;
            if (limit - rowStart <= LONGEST && refill()) return open - (moved - rowStart);
        }
        broken = "a quote is not closed";
        return i;
    }

    private void field(int from, int to) {
        if (fields == MOST_FIELDS) {
            broken = "it has more than " + MOST_FIELDS + " fields";
            return;
        }
        int start = from;
        int end = to;
        while (start < end && buffer[start] == ' ') start++;
        while (end > start && buffer[end - 1] == ' ') end--;
        if (end - start >= 2 && buffer[start] == '"' && buffer[end - 1] == '"' && kinds['"'] == QUOTE) {
            start++;
            end--;
        }
        starts[fields] = start;
        ends[fields] = end;
        fields++;
    }

    private boolean end(int rowEnds, int next) {
        rowEnd = rowEnds;
        at = next;
        return true;
    }

    /// Passes over the rest of a line that does not fit.
    private boolean tooLong(int reached) throws IOException {
        byte[] beginning = new byte[SHOWN];
        System.arraycopy(buffer, rowStart, beginning, 0, SHOWN);
        int i = reached;
        while (true) {
            while (i < limit && buffer[i] != '\n' && buffer[i] != '\r') i++;
            if (i < limit) break;
            limit = 0;
            i = 0;
            if (!read()) break;
        }
        afterReturn = i < limit && buffer[i] == '\r';
        at = Math.min(limit, i + 1);
        broken = "the line is longer than 65,536 bytes";
        fields = 0;
        tooLong = new String(beginning, StandardCharsets.UTF_8);
        return true;
    }

    private @Nullable String tooLong;

    private boolean room() throws IOException {
        tooLong = null;
        if (at < limit) return true;
        at = 0;
        limit = 0;
        rowStart = 0;
        return read();
    }

    /// Moves the row to the front and reads behind it; false at the end of the file.
    private boolean refill() throws IOException {
        if (rowStart > 0) {
            int moved = rowStart;
            System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
            for (int k = 0; k < fields; k++) {
                starts[k] -= moved;
                ends[k] -= moved;
            }
            limit -= moved;
            rowStart = 0;
        }
        return limit < buffer.length && read();
    }

    private boolean read() throws IOException {
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read <= 0) return false;
        limit += read;
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public @Nullable String broken() {
        return broken;
    }

    @Override
    public int fields() {
        return fields;
    }

    @Override
    public byte[] bytes() {
        return buffer;
    }

    @Override
    public int start(int field) {
        return starts[field];
    }

    @Override
    public int end(int field) {
        return ends[field];
    }

    @Override
    public String text() {
        if (tooLong != null) return tooLong + "…";
        int length = rowEnd - rowStart;
        String shown = new String(buffer, rowStart, Math.min(length, SHOWN), StandardCharsets.UTF_8);
        return length > SHOWN ? shown + "…" : shown;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
