package tradewind.engine.history.events;

import java.util.List;

/// Something that was said about a symbol.
///
/// @param time when it happened, as its source says, epoch nanoseconds
/// @param known when it could be read; not before it happened
public record NewsItem(long time, long known, String source, String headline, String text) {
    public NewsItem {
        if (known < time) throw new IllegalArgumentException("known before it happened: " + headline);
        if (headline.isBlank()) throw new IllegalArgumentException("news without a headline from " + source);
    }

    /// As the lake keeps it.
    public List<Object> row() {
        return List.of(time, known, source, headline, text);
    }
}
