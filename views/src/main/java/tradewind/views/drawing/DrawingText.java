package tradewind.views.drawing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// A drawing as it is kept: `trend 2013-11-28T20:57:30Z 1118.99 2013-11-28T21:32:30Z 1107.50`, a note with its words
/// behind a bar.
final class DrawingText {
    private static final String WORDS = " | ";
    private static final long SECOND = 1_000_000_000L;

    private DrawingText() {}

    static String of(Drawing drawing, Instrument instrument) {
        StringBuilder text = new StringBuilder(drawing.tool().key());
        for (Anchor anchor : drawing.anchors())
            text.append(' ')
                    .append(Instant.ofEpochSecond(
                            Math.floorDiv(anchor.time(), SECOND), Math.floorMod(anchor.time(), SECOND)))
                    .append(' ')
                    .append(FixedPoint.format(anchor.price(), instrument.priceScale()));
        if (!drawing.text().isEmpty()) text.append(WORDS).append(drawing.text());
        return text.toString();
    }

    /// @return empty if it is none this release can draw
    static Optional<Drawing> read(int id, String text, Instrument instrument) {
        int bar = text.indexOf(WORDS);
        String[] parts = (bar < 0 ? text : text.substring(0, bar)).split(" ");
        Optional<Tool> tool = Tool.kept(parts[0]);
        if (tool.isEmpty() || parts.length != 1 + 2 * tool.get().anchors()) return Optional.empty();
        try {
            List<Anchor> anchors = new ArrayList<>();
            for (int i = 1; i < parts.length; i += 2) {
                Instant at = Instant.parse(parts[i]);
                long nanos = Math.addExact(Math.multiplyExact(at.getEpochSecond(), SECOND), at.getNano());
                anchors.add(new Anchor(nanos, FixedPoint.parse(parts[i + 1], instrument.priceScale())));
            }
            String words = bar < 0 ? "" : text.substring(bar + WORDS.length());
            return Optional.of(new Drawing(id, tool.get(), anchors, words));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
