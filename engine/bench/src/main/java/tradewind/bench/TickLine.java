package tradewind.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tradewind.engine.market.MarketDataListener;

/// A market that ticks at a steady rate through a socket of this machine, whether anybody keeps up or not.
///
/// Every tick has a time at which it is due. The sender sleeps until the next one, never spins, and sends all that are
/// due in one piece; how late it woke is on record and counts as part of every latency.
final class TickLine implements AutoCloseable {
    private static final int WIDTH = 24;
    private static final int BUFFER = 1 << 16;
    private static final long MOST = 60_000_000_000L;

    private final LatencyPlan plan;
    private final MarketDataListener feed;
    private final ServerSocketChannel server;
    private final SocketChannel out;
    private final SocketChannel in;
    private final Histogram late = new Histogram(MOST, 3);
    private final Thread sender = Thread.ofPlatform().daemon().name("market").unstarted(this::send);
    private final Thread receiver = Thread.ofPlatform().daemon().name("feed").unstarted(this::receive);
    private volatile String failure = "";

    /// @param feed gets every tick as a trade of the quantity tick number + 1, on a thread of its own
    TickLine(LatencyPlan plan, MarketDataListener feed) throws IOException {
        this.plan = plan;
        this.feed = feed;
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        out = SocketChannel.open(server.getLocalAddress());
        out.setOption(StandardSocketOptions.TCP_NODELAY, true);
        in = server.accept();
    }

    void start() {
        receiver.start();
        sender.start();
    }

    private void send() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER);
        try {
            long next = 0;
            while (next < plan.ticks()) {
                long wait = plan.due(next) - System.nanoTime();
                if (wait > 0) LockSupport.parkNanos(wait);
                long now = System.nanoTime();
                bytes.clear();
                while (next < plan.ticks() && plan.due(next) <= now && bytes.remaining() >= WIDTH) {
                    if (plan.counts(next)) late.recordValue(Math.min(MOST, now - plan.due(next)));
                    bytes.putLong(next).putLong(plan.price(next)).putLong(plan.instrument(next));
                    next++;
                }
                bytes.flip();
                while (bytes.hasRemaining()) out.write(bytes);
            }
        } catch (IOException e) {
            failure = "the market's line broke: " + e;
        }
    }

    private void receive() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER);
        try {
            long seen = 0;
            while (seen < plan.ticks()) {
                if (in.read(bytes) < 0) return;
                bytes.flip();
                while (bytes.remaining() >= WIDTH) {
                    long number = bytes.getLong();
                    long price = bytes.getLong();
                    int instrument = (int) bytes.getLong();
                    feed.onTrade(instrument, plan.marketTime(number), price, number + 1, 1);
                    seen++;
                }
                bytes.compact();
            }
        } catch (IOException e) {
            failure = "the feed's line broke: " + e;
        }
    }

    /// Waits until all ticks have been taken.
    ///
    /// @throws IOException if the line broke
    void await() throws IOException, InterruptedException {
        sender.join();
        receiver.join();
        if (!failure.isEmpty()) throw new IOException(failure);
    }

    /// How late the sender was for a tick, nanoseconds.
    Histogram late() {
        return late;
    }

    @Override
    public void close() throws IOException {
        out.close();
        in.close();
        server.close();
    }
}
