package tradewind.engine.history;

import java.io.IOException;
import java.io.Reader;

/// Lines of a text that may be hostile: none takes more memory than [#LONGEST] characters. Lines end with LF or CRLF.
final class LineReader {
    static final int LONGEST = 65_536;

    private final Reader in;
    private final char[] buffer = new char[16_384];
    private int at;
    private int end;
    private final StringBuilder carry = new StringBuilder();
    private String text = "";
    private boolean tooLong;
    private int number;

    LineReader(Reader in) {
        this.in = in;
    }

    /// Reads the next line; false at the end of the text.
    boolean next() throws IOException {
        carry.setLength(0);
        tooLong = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') at++;
            boolean whole = at < end;
            if (whole && carry.isEmpty() && at - from <= LONGEST) {
                text = new String(buffer, from, at - from);
                at++;
                return taken();
            }
            keep(from, at - from);
            if (whole) {
                at++;
                break;
            }
        }
        if (!any) return false;
        text = carry.toString();
        return taken();
    }

    private boolean taken() {
        number++;
        if (text.endsWith("\r")) text = text.substring(0, text.length() - 1);
        return true;
    }

    private void keep(int from, int length) {
        int room = LONGEST - carry.length();
        carry.append(buffer, from, Math.min(room, length));
        if (length > room) tooLong = true;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /// The line without its end; of a line that is too long, its beginning.
    String text() {
        return text;
    }

    boolean tooLong() {
        return tooLong;
    }

    /// Number of the line, the first is 1.
    int number() {
        return number;
    }
}
