package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.BTC;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.CancelOnDisconnect;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.Heartbeat;
import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.time.EngineClock;

/// The desk's end of the line to a [WireVenue]: reads on a thread of its own and connects again when the line breaks,
/// or when nothing
/// comes over it any more.
public final class WireGateway implements Gateway {
    private final int port;
    private final EngineClock clock;
    private final Thread thread;
    private final Thread watch;
    private volatile long interval;
    private volatile boolean renewable;
    private volatile CancelOnDisconnect armed = CancelOnDisconnect.NOT_OFFERED;
    private @Nullable Heartbeat heartbeat;
    private final Map<String, OrderId> adopted = new ConcurrentHashMap<>();
    private final Map<OrderId, String> names = new ConcurrentHashMap<>();
    private final List<VenueOrder> listed = new ArrayList<>();
    private final List<OrderEvent.Filled> fills = new ArrayList<>();
    private volatile @Nullable Socket line;
    private volatile boolean closed;
    private @Nullable Writer out;
    private ExecutionReports reports = report -> {
        throw new IllegalStateException("not started: " + report);
    };

    /// A line that nobody watches.
    WireGateway(int port, EngineClock clock) {
        this(port, clock, Long.MAX_VALUE / 4);
    }

    /// @param interval between two heartbeats, nanoseconds
    public WireGateway(int port, EngineClock clock, long interval) {
        this.port = port;
        this.clock = clock;
        this.interval = interval;
        thread = new Thread(this::read, "wire gateway");
        thread.setDaemon(true);
        watch = new Thread(this::watch, "wire heartbeat");
        watch.setDaemon(true);
    }

    /// The venue's clock is ahead of ours by so much, as it says.
    public void tellClockOffset(long nanos) {
        reports.onClockOffset(nanos);
    }

    /// The venue could cancel when the line breaks, and nobody told it to.
    public WireGateway unarmed() {
        armed = CancelOnDisconnect.NOT_ARMED;
        return this;
    }

    /// Takes up its line again when asked, not only when it breaks.
    public WireGateway renewable() {
        renewable = true;
        return this;
    }

    @Override
    public boolean reconnect() {
        if (renewable) hangUp();
        return renewable;
    }

    /// Watches the line more closely from now on.
    public synchronized void beat(long nanos) {
        interval = nanos;
        if (heartbeat != null) heartbeat = new Heartbeat(nanos, System.nanoTime());
    }

    @Override
    public CancelOnDisconnect cancelOnDisconnect() {
        return armed;
    }

    @Override
    public String name() {
        return "wire";
    }

    @Override
    public void start(ExecutionReports to) {
        reports = to;
        thread.start();
        if (interval < Long.MAX_VALUE / 4) watch.start();
    }

    private void read() {
        while (!closed) {
            boolean up = false;
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                line = socket;
                synchronized (this) {
                    out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
                    heartbeat = new Heartbeat(interval, System.nanoTime());
                }
                listed.clear();
                fills.clear();
                up = true;
                reports.onConnection(true, "");
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String said = in.readLine(); said != null; said = in.readLine()) {
                    received();
                    hear(said.split(" "));
                }
            } catch (IOException e) {
                // told below
            }
            synchronized (this) {
                out = null;
                heartbeat = null;
            }
            if (up && !closed) reports.onConnection(false, "the line broke");
            // nobody answers the call
            if (!up) LockSupport.parkNanos(5_000_000);
        }
    }

    private synchronized void received() {
        if (heartbeat != null) heartbeat.onReceived(System.nanoTime());
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(Math.min(interval / 8, 25_000_000L));
            try {
                switch (pulse()) {
                    case QUIET -> {}
                    case SEND, TEST -> write("PING");
                    case DEAD -> hangUp();
                }
            } catch (UncheckedIOException e) {
                // the reader sees that too
            }
        }
    }

    private synchronized Heartbeat.Pulse pulse() {
        return heartbeat == null ? Heartbeat.Pulse.QUIET : heartbeat.poll(System.nanoTime());
    }

    private void hangUp() {
        Socket open = line;
        try {
            if (open != null) open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(String[] w) {
        long at = clock.now();
        switch (w[0]) {
            case "ACK" -> reports.onReport(new OrderEvent.Accepted(id(w[1], w[2]), at, w[2]));
            case "FILL" -> {
                if (known(w[1], w[2])) reports.onReport(fill(w, 3));
                else reports.onForeign(w[2], "a fill");
            }
            case "CXLD" -> {
                if (known(w[1], w[2])) reports.onReport(new OrderEvent.Canceled(id(w[1], w[2]), at, ""));
                else reports.onForeign(w[2], "a cancel");
            }
            case "RPLD" ->
                reports.onReport(new OrderEvent.Replaced(
                        id(w[1], w[2]),
                        at,
                        BTC.quantity(Long.parseLong(w[3])),
                        new Terms.Limit(BTC.price(Long.parseLong(w[4])))));
            case "CREJ" -> reports.onReport(new OrderEvent.CancelRejected(id(w[1], w[1]), at, "no such order"));
            case "RREJ" -> reports.onReport(new OrderEvent.ReplaceRejected(id(w[1], w[1]), at, "no"));
            case "O" -> listed.add(order(w));
            case "F" -> {
                if (known(w[1], w[2])) fills.add(fill(w, 3));
            }
            case "ACCT" -> {
                reports.onAccount(new VenueAccount(
                        Long.parseLong(w[1]),
                        listed,
                        fills,
                        w[2].equals("none")
                                ? Optional.empty()
                                : Optional.of(List.of(new VenueAccount.VenuePosition(BTC, Long.parseLong(w[2]))))));
                clear();
            }
            case "ORD" -> {
                reports.onOrderAnswer(new OrderAnswer(
                        Long.parseLong(w[1]),
                        id(w[2], w[2]),
                        listed.isEmpty() ? Optional.empty() : Optional.of(listed.getLast()),
                        fills));
                clear();
            }
            case "PONG" -> reports.onHeartbeat();
            case "ERR" -> {
                clear();
                reports.onQueryFailed(Long.parseLong(w[1]), "internal error");
            }
            default -> throw new IllegalArgumentException(w[0]);
        }
    }

    private void clear() {
        listed.clear();
        fills.clear();
    }

    private boolean known(String id, String vid) {
        return !id.equals("-") || adopted.containsKey(vid);
    }

    private OrderId id(String id, String vid) {
        OrderId own = adopted.get(vid);
        return own != null ? own : OrderId.parse(id);
    }

    private OrderEvent.Filled fill(String[] w, int from) {
        return new OrderEvent.Filled(
                id(w[1], w[2]),
                clock.now(),
                w[from],
                BTC.quantity(Long.parseLong(w[from + 1])),
                BTC.price(Long.parseLong(w[from + 2])),
                Currency.USD.zero(),
                Liquidity.TAKER);
    }

    private static VenueOrder order(String[] w) {
        long cum = Long.parseLong(w[6]);
        return new VenueOrder(
                w[1].equals("-") ? Optional.empty() : Optional.of(OrderId.parse(w[1])),
                w[2],
                BTC,
                w[3].equals("1") ? Side.BUY : Side.SELL,
                BTC.quantity(Long.parseLong(w[4])),
                new Terms.Limit(BTC.price(Long.parseLong(w[5]))),
                TimeInForce.GTC,
                w[8].equals("NEW") && cum > 0 ? OrdStatus.PARTIALLY_FILLED : OrdStatus.valueOf(w[8]),
                cum,
                Long.parseLong(w[7]));
    }

    @Override
    public void send(Passed passed) {
        Order order = passed.order();
        write("NEW " + order.id() + " " + order.side().sign() + " "
                + order.quantity().units() + " "
                + order.terms().limitPrice().map(Price::units).orElse(0L));
    }

    @Override
    public void replace(Passed changed) {
        Order order = changed.order();
        write("RPL " + name(order.id()) + " " + order.quantity().units() + " "
                + order.terms().limitPrice().orElseThrow().units());
    }

    @Override
    public void cancel(OrderId order) {
        write("CXL " + name(order));
    }

    @Override
    public void requestAccount(long request) {
        write("ACCT " + request);
    }

    @Override
    public void requestOrder(long request, OrderId order) {
        write("ORD " + request + " " + name(order));
    }

    @Override
    public void adopt(OrderId order, String venueOrderId) {
        adopted.put(venueOrderId, order);
        names.put(order, venueOrderId);
    }

    private String name(OrderId id) {
        return names.getOrDefault(id, id.toString());
    }

    private synchronized void write(String text) {
        Writer to = out;
        if (to == null) throw new UncheckedIOException(new IOException("no connection"));
        try {
            to.write(text);
            to.write('\n');
            to.flush();
            if (heartbeat != null) heartbeat.onSent(System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void cancelWorking() {}

    @Override
    public void close() {
        closed = true;
        hangUp();
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
