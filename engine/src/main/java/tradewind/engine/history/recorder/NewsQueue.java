package tradewind.engine.history.recorder;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import tradewind.engine.history.events.NewsItem;

/// News on their way from the feed's thread to the recorder's. What finds no room, or cannot be kept because it has no
/// headline or was known before it happened, is counted as lost.
final class NewsQueue {
    private static final int MOST = 4_096;

    private record Item(int instrument, NewsItem news) {}

    private final ArrayBlockingQueue<Item> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /// Never waits and never throws.
    void offer(int instrument, long time, long known, String source, String headline, String text) {
        heard.incrementAndGet();
        boolean sound = known >= time && !headline.isBlank();
        if (!sound || !waiting.offer(new Item(instrument, new NewsItem(time, known, source, headline, text))))
            lost.incrementAndGet();
    }

    /// Hands over what is there.
    void drain(Gathered to) {
        for (Item item = waiting.poll(); item != null; item = waiting.poll()) to.take(item.instrument(), item.news());
    }

    long heard() {
        return heard.get();
    }

    long lost() {
        return lost.get();
    }
}
