package tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One part of a document that a benchmark writes anew, between `<!-- name:begin -->` and `<!-- name:end -->`; what
/// stands around it is left as it is.
record Section(Path document, String name) {
    /// Puts `body` in place of what stood there.
    ///
    /// @throws IOException if the document cannot be read or written, or does not have the two marks in order
    void write(String body) throws IOException {
        String text = Files.readString(document);
        String begin = "<!-- " + name + ":begin -->";
        String end = "<!-- " + name + ":end -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) throw new IOException(document + " has no section between " + begin + " and " + end);
        Files.writeString(
                document, text.substring(0, from + begin.length()) + "\n" + body.strip() + "\n" + text.substring(to));
    }
}
