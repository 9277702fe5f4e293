package tradewind.engine.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.ModelVote;

/// What was said about an instrument: news, or the answers of models. There is little of it, so all is in memory. Each
/// comes when it was known, behind everything that happened in the market in that moment.
final class SaidLane extends Lane {
    @FunctionalInterface
    private interface Saying {
        void to(MarketDataListener listener);
    }

    private record Said(long known, Saying saying) {}

    private final List<Said> said;
    private boolean told;

    private SaidLane(int instrument, int kind, List<Said> said) {
        super(instrument, kind);
        this.said = said.stream().sorted(Comparator.comparingLong(Said::known)).toList();
    }

    /// Of what was said of an instrument, that which became known from one moment to another.
    ///
    /// @param last the last moment that counts
    static List<SaidLane> of(int instrument, EventLog log, long first, long last) throws IOException {
        return List.of(
                news(
                        instrument,
                        log.newsAsOf(last).stream()
                                .filter(item -> item.known() >= first)
                                .toList()),
                votes(
                        instrument,
                        log.votesAsOf(last).stream()
                                .filter(vote -> vote.time() >= first)
                                .toList()));
    }

    private static SaidLane news(int instrument, List<NewsItem> items) {
        List<Said> said = new ArrayList<>();
        for (NewsItem it : items)
            said.add(new Said(
                    it.known(),
                    to -> to.onNews(instrument, it.time(), it.known(), it.source(), it.headline(), it.text())));
        return new SaidLane(instrument, NEWS, said);
    }

    private static SaidLane votes(int instrument, List<ModelVote> votes) {
        List<Said> said = new ArrayList<>();
        for (ModelVote it : votes) said.add(new Said(it.time(), to -> to.onVote(instrument, it)));
        return new SaidLane(instrument, VOTE, said);
    }

    @Override
    boolean turn() {
        if (told) return false;
        told = true;
        size = said.size();
        room(size, 1);
        for (int i = 0; i < size; i++) {
            times[i] = said.get(i).known();
            places[i] = Long.MAX_VALUE;
            values[0][i] = i;
        }
        return size > 0;
    }

    void tell(MarketDataListener to) {
        said.get((int) value(0)).saying().to(to);
    }
}
