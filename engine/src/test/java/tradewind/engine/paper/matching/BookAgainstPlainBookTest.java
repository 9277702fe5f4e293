package tradewind.engine.paper.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.orders.Side;

/// Random commands to the book and to the plainest one: the same answers, the same trades in the same order,
/// the same depth.
class BookAgainstPlainBookTest implements MatchListener {
    private final List<String> news = new ArrayList<>();
    private final long[] prices = new long[4_000];
    private final long[] quantities = new long[4_000];
    private final Auction auction = new Auction();

    @Override
    public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {
        news.add(maker + "/" + makerLeaves + " " + taker + "/" + takerLeaves + " " + quantity + " @ " + price);
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        news.add(id + " loses " + quantity + " " + why);
    }

    /// @param spread of the prices in ticks, either way
    /// @param window of the book, so that many prices are beyond it
    @ParameterizedTest
    @CsvSource({
        "1, 5, 64, 60000",
        "2, 40, 64, 60000",
        "3, 300, 64, 60000",
        "4, 3, 128, 60000",
        "5, 900, 128, 60000",
        "6, 20, 4096, 60000",
        "7, 100, 64, 60000",
        "8, 10, 64, 60000"
    })
    void givesTheSameAnswersAsThePlainestBook(long seed, int spread, int window, int commands) {
        SplittableRandom random = new SplittableRandom(seed);
        LimitOrderBook book = new LimitOrderBook(this, 16, window);
        PlainBook plain = new PlainBook();
        long centre = 0;
        long id = 0;
        for (int i = 0; i < commands; i++) {
            int at = i;
            if (random.nextInt(50) == 0) centre += random.nextInt(-spread, spread + 1);
            long price = centre + random.nextInt(-spread, spread + 1);
            long some = Math.max(1, id - random.nextInt(60));
            int what = random.nextInt(1_000);
            String said;
            if (what < 450) {
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                long lean = price - side.sign() * random.nextInt(spread + 1) / 2;
                Execution execution = Execution.values()[random.nextInt(12) < 8 ? 0 : random.nextInt(4)];
                long quantity = 1 + random.nextInt(30);
                long display = random.nextInt(5) == 0 ? random.nextInt(10) : Long.MAX_VALUE;
                long group = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
                SelfTrade mode = SelfTrade.values()[random.nextInt(4)];
                long fresh = random.nextInt(50) == 0 ? some : ++id;
                Outcome expected = plain.submit(fresh, side, lean, quantity, execution, display, group, mode);
                assertEquals(expected, book.submit(fresh, side, lean, quantity, execution, display, group, mode));
                said = "submit " + expected;
            } else if (what < 570) {
                Outcome expected = plain.cancel(some);
                assertEquals(expected, book.cancel(some));
                said = "cancel " + expected;
            } else if (what < 640) {
                long quantity = 1 + random.nextInt(20);
                Outcome expected = plain.reduce(some, quantity);
                assertEquals(expected, book.reduce(some, quantity));
                said = "reduce " + expected;
            } else if (what < 975) {
                long quantity = 1 + random.nextInt(30);
                Outcome expected = plain.replace(some, price, quantity);
                assertEquals(expected, book.replace(some, price, quantity), () -> "seed " + seed + " at " + at);
                said = "replace " + expected;
            } else {
                said = change(book, plain, price, what);
            }
            String all = "seed " + seed + ", command " + i + ": " + said;
            assertEquals(plain.news, news, all);
            news.clear();
            plain.news.clear();
            if (i % 16 == 0) same(book, plain, all);
            if (plain.size() > 100) thin(book, plain, id);
        }
    }

    private String change(LimitOrderBook book, PlainBook plain, long price, int what) {
        if (plain.phase == Phase.HALTED) {
            plain.resume();
            book.resume();
            return "resume";
        }
        if (plain.phase == Phase.AUCTION && what > 985) {
            long[] expected = plain.indicate(price);
            book.indicate(price, auction);
            assertEquals(expected[0], auction.volume());
            assertEquals(expected[1], auction.price());
            assertEquals(expected[2], auction.surplus());
            plain.uncross(price);
            book.uncross(price, auction);
            return "uncross";
        }
        if (plain.phase == Phase.CONTINUOUS && what > 990) {
            plain.openAuction();
            book.openAuction();
            return "auction";
        }
        plain.halt();
        book.halt();
        return "halt";
    }

    private void same(LimitOrderBook book, PlainBook plain, String all) {
        assertEquals(plain.size(), book.size(), all);
        for (Side side : Side.values()) {
            int count = book.depth(side, prices, quantities);
            List<Long> depth = new ArrayList<>();
            for (int i = 0; i < count; i++) depth.addAll(List.of(prices[i], quantities[i]));
            assertEquals(plain.depth(side), depth, all);
        }
        if (book.phase() == Phase.CONTINUOUS) assertTrue(book.bestBid() < book.bestAsk(), all);
    }

    private static void thin(LimitOrderBook book, PlainBook plain, long newest) {
        for (long id = 1; id <= newest && plain.size() > 40; id++)
            if (plain.leaves(id) > 0) assertEquals(plain.cancel(id), book.cancel(id));
    }
}
