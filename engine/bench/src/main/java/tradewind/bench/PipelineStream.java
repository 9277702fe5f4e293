package tradewind.bench;

import java.util.Arrays;
import tradewind.engine.paper.matching.Execution;
import tradewind.engine.paper.matching.LimitOrderBook;
import tradewind.engine.paper.matching.MatchListener;

/// A [CommandStream] spread over accounts, with a cancel of everything that still rests at its end, so that it can be
/// sent again and again and leaves nothing on hold.
final class PipelineStream {
    static final int ACCOUNTS = 1_000;
    /// What an account begins with, units of the quote currency.
    static final long QUOTE = 1_000_000_000_000_000L;
    /// And of what is traded.
    static final long BASE = 1_000_000_000L;
    /// The price at which money is set aside for every buy order; none is moved beyond it.
    static final long RESERVE = 1_020_000;

    final byte[] kind;
    final long[] id;
    final boolean[] buy;
    final long[] price;
    final long[] quantity;
    final int largestId;

    PipelineStream(long seed, int commands) {
        CommandStream stream = new CommandStream(seed, commands);
        int made = stream.size();
        long[] rest = restingAfter(stream);
        int all = made + rest.length;
        kind = Arrays.copyOf(stream.kind, all);
        id = Arrays.copyOf(stream.id, all);
        buy = Arrays.copyOf(stream.buy, all);
        price = Arrays.copyOf(stream.price, all);
        quantity = Arrays.copyOf(stream.quantity, all);
        boolean[] buys = new boolean[all + 1];
        for (int i = 0; i < made; i++) buys[(int) id[i]] = buy[i];
        for (int i = 0; i < rest.length; i++) {
            kind[made + i] = CommandStream.CANCEL;
            id[made + i] = rest[i];
            buy[made + i] = buys[(int) rest[i]];
        }
        largestId = (int) Arrays.stream(id).max().orElse(0);
        for (long each : price)
            if (each > RESERVE) throw new IllegalStateException("a price beyond the reserve: " + each);
    }

    private static long[] restingAfter(CommandStream stream) {
        LimitOrderBook book = new LimitOrderBook(new Deaf());
        for (int i = 0; i < stream.size(); i++) {
            long id = stream.id[i];
            switch (stream.kind[i]) {
                case CommandStream.NEW ->
                    book.submit(
                            id, CommandStream.side(stream.buy[i]), stream.price[i], stream.quantity[i], Execution.GTC);
                case CommandStream.IOC ->
                    book.submit(
                            id, CommandStream.side(stream.buy[i]), stream.price[i], stream.quantity[i], Execution.IOC);
                case CommandStream.CANCEL -> book.cancel(id);
                default -> book.replace(id, stream.price[i], stream.quantity[i]);
            }
        }
        return Arrays.stream(stream.id)
                .distinct()
                .filter(id -> book.leaves(id) > 0)
                .toArray();
    }

    private static final class Deaf implements MatchListener {
        @Override
        public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {}

        @Override
        public void canceled(long id, long quantity, long leaves, Why why) {}
    }

    int size() {
        return kind.length;
    }

    /// Whose order it is, from 0.
    static int account(long id) {
        return (int) (id % ACCOUNTS);
    }
}
