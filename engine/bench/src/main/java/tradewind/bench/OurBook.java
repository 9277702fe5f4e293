package tradewind.bench;

import tradewind.engine.orders.Side;
import tradewind.engine.paper.matching.Execution;
import tradewind.engine.paper.matching.LimitOrderBook;
import tradewind.engine.paper.matching.MatchListener;
import tradewind.engine.paper.matching.Outcome;

/// The book of the simulated exchange.
final class OurBook implements BookUnderTest, MatchListener {
    private static final int DEPTH = 100_000;

    private final LimitOrderBook book = new LimitOrderBook(this);
    private final long[] prices = new long[DEPTH];
    private final long[] quantities = new long[DEPTH];
    private long hash;
    private long trades;

    @Override
    public int run(CommandStream commands, int from, int to) {
        int refused = 0;
        for (int i = from; i < to; i++) if (one(commands, i) != Outcome.DONE) refused++;
        return refused;
    }

    private Outcome one(CommandStream commands, int i) {
        long id = commands.id[i];
        return switch (commands.kind[i]) {
            case CommandStream.NEW ->
                book.submit(
                        id,
                        CommandStream.side(commands.buy[i]),
                        commands.price[i],
                        commands.quantity[i],
                        Execution.GTC);
            case CommandStream.IOC ->
                book.submit(
                        id,
                        CommandStream.side(commands.buy[i]),
                        commands.price[i],
                        commands.quantity[i],
                        Execution.IOC);
            case CommandStream.CANCEL -> book.cancel(id);
            default -> book.replace(id, commands.price[i], commands.quantity[i]);
        };
    }

    @Override
    public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {
        trades++;
        hash = BookUnderTest.mix(BookUnderTest.mix(hash, maker), taker);
        hash = BookUnderTest.mix(BookUnderTest.mix(hash, price), quantity);
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        // the rest of an immediate order
    }

    @Override
    public long tradeHash() {
        return hash;
    }

    @Override
    public long trades() {
        return trades;
    }

    @Override
    public long depthHash() {
        long depth = 0;
        for (Side side : Side.values()) {
            int count = book.depth(side, prices, quantities);
            for (int i = 0; i < count; i++)
                depth = BookUnderTest.mix(BookUnderTest.mix(depth, prices[i]), quantities[i]);
            depth = BookUnderTest.mix(depth, count);
        }
        return depth;
    }

    @Override
    public int resting() {
        return book.size();
    }

    @Override
    public void empty(CommandStream commands) {
        for (long id = 1; book.size() > 0; id++) book.cancel(id);
        hash = 0;
        trades = 0;
    }
}
