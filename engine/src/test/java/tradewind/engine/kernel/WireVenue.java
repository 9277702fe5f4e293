package tradewind.engine.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;

/// A venue on its own thread behind a socket, with books of its own that are the truth. While it misbehaves it
/// loses, repeats and holds back what it says, answers wrongly or not at all, and drops the connection. It can also be
/// unplugged, and fall silent without hanging up.
///
/// Lines of words. In: `NEW id side qty px` (px 0: at the market), `RPL id qty px`, `CXL id`, `ACCT n`, `ORD n id`,
/// `PING`. Out: `PONG`, `ACK id vid`,
/// `FILL id vid exec qty px`, `CXLD id vid`, `CREJ id`, `RPLD id vid qty px`, `RREJ id`, `O …` and `F …` lines that
/// belong to the `ACCT n positions` or `ORD n id found` line behind them, `ERR n`.
public final class WireVenue implements AutoCloseable {
    public static final Instrument BTC = TestKernel.BTC;
    private static final long MARKET = 10_000;

    /// An order as the venue has it.
    static final class Held {
        final String id;
        final String vid;
        final int side;
        long qty;
        long px;
        long cum;
        long worth;
        String status = "NEW";
        final List<String> fills = new ArrayList<>();

        Held(String id, String vid, int side, long qty, long px) {
            this.id = id;
            this.vid = vid;
            this.side = side;
            this.qty = qty;
            this.px = px;
        }

        boolean open() {
            return status.equals("NEW");
        }
    }

    /// When the line breaks at a new order: before it has arrived, or after, with no word about it.
    private enum Break {
        NOT,
        BEFORE,
        AFTER
    }

    private final int port;
    private volatile ServerSocket server;
    private final SplittableRandom random;
    private final Thread thread;
    private volatile boolean misbehaving = true;
    private volatile boolean silent;
    private volatile Break breakAt = Break.NOT;
    private volatile boolean closed;
    private volatile @Nullable Socket line;
    private final Map<String, Held> orders = new LinkedHashMap<>();
    private final Map<String, Integer> received = new TreeMap<>();
    private final List<String> heldBack = new ArrayList<>();
    private long position;
    private int names;
    private int execs;
    private @Nullable Writer out;

    public WireVenue(long seed) throws IOException {
        random = new SplittableRandom(seed);
        server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        thread = new Thread(this::serve, "wire venue " + seed);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return port;
    }

    /// Hangs up and takes no call until it is plugged in again.
    public void unplug() throws IOException {
        server.close();
        hangUp();
    }

    public void plug() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4);
        server = again;
    }

    public void hangUp() throws IOException {
        Socket open = line;
        if (open != null) open.close();
    }

    /// Takes calls, hears everything, does nothing and says nothing, as if every packet were dropped.
    public void silent(boolean says) {
        silent = says;
    }

    /// Loses the next new order on the way in, and hangs up.
    public void breakAtNextOrder(boolean arrives) {
        breakAt = arrives ? Break.AFTER : Break.BEFORE;
    }

    /// From here on it tells the truth, whole and at once.
    public void behave() {
        misbehaving = false;
    }

    public synchronized long position() {
        return position;
    }

    /// What is left of every open order, by the venue's name for it.
    public synchronized Map<String, Long> open() {
        Map<String, Long> open = new TreeMap<>();
        for (Held held : orders.values()) if (held.open()) open.put(held.vid, held.qty - held.cum);
        return open;
    }

    /// How often each new order came in.
    public synchronized Map<String, Integer> received() {
        return new HashMap<>(received);
    }

    /// An order entered elsewhere.
    public synchronized void enterElsewhere() {
        String vid = "w" + ++names;
        orders.put(vid, new Held("-", vid, random.nextBoolean() ? 1 : -1, 10, 9_900));
    }

    /// The account's position changes by something done elsewhere.
    public synchronized void moveElsewhere(long quantity) {
        position += quantity;
    }

    /// Fills something of our order.
    public synchronized void fill(String id, long quantity) {
        Held held = find(id);
        if (held == null || !held.open()) throw new IllegalArgumentException("not open here: " + id);
        fill(held, quantity);
    }

    /// Fills something of a random open order.
    public synchronized void trade() {
        List<Held> open = orders.values().stream().filter(Held::open).toList();
        if (open.isEmpty()) return;
        Held held = open.get(random.nextInt(open.size()));
        fill(held, 1 + random.nextInt((int) (held.qty - held.cum)));
    }

    private void fill(Held held, long qty) {
        held.cum += qty;
        held.worth += qty * held.px;
        position += held.side * qty;
        String exec = "x" + ++execs;
        held.fills.add(exec + " " + qty + " " + held.px);
        if (held.cum == held.qty) held.status = "FILLED";
        say("FILL " + held.id + " " + held.vid + " " + exec + " " + qty + " " + held.px);
        if (chance(8)) say("FILL " + held.id + " " + held.vid + " rest-" + exec + " " + qty + " " + held.px);
    }

    private boolean chance(int oneIn) {
        return misbehaving && random.nextInt(oneIn) == 0;
    }

    private void serve() {
        while (!closed) {
            if (server.isClosed()) LockSupport.parkNanos(1_000_000);
            try (Socket socket = server.accept()) {
                synchronized (this) {
                    line = socket;
                    out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
                    heldBack.clear();
                }
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String said = in.readLine(); said != null; said = in.readLine()) {
                    synchronized (this) {
                        if (!silent) hear(said.split(" "));
                        if (breakAt != Break.NOT && said.startsWith("NEW") || chance(25)) {
                            breakAt = Break.NOT;
                            socket.close();
                            break;
                        }
                    }
                }
            } catch (IOException e) {
                // the line broke; wait for the next
            } finally {
                synchronized (this) {
                    line = null;
                    out = null;
                }
            }
        }
    }

    private void hear(String[] words) {
        if (words[0].equals("NEW")) {
            if (breakAt == Break.BEFORE) return;
            if (breakAt == Break.AFTER) out = null;
            received.merge(words[1], 1, Integer::sum);
        }
        if (chance(12)) return;
        switch (words[0]) {
            case "PING" -> say("PONG");
            case "NEW" -> enter(words);
            case "RPL" -> change(words);
            case "CXL" -> cancel(words[1]);
            case "ACCT" -> account(words[1]);
            case "ORD" -> order(words[1], words[2]);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void enter(String[] words) {
        long px = Long.parseLong(words[4]);
        Held held = new Held(
                words[1], "v" + ++names, Integer.parseInt(words[2]), Long.parseLong(words[3]), px == 0 ? MARKET : px);
        orders.put(held.vid, held);
        if (px == 0) {
            say("ACK " + held.id + " " + held.vid);
            fill(held, held.qty);
            return;
        }
        boolean first = chance(4);
        if (first) fill(held, 1);
        say("ACK " + held.id + " " + held.vid);
        if (!first && chance(3)) fill(held, 1 + random.nextInt((int) held.qty));
    }

    private @Nullable Held find(String id) {
        Held named = orders.get(id);
        if (named != null) return named;
        for (Held held : orders.values()) if (held.id.equals(id)) return held;
        return null;
    }

    private void change(String[] words) {
        Held held = find(words[1]);
        long qty = Long.parseLong(words[2]);
        if (held == null || !held.open() || qty <= held.cum) {
            say("RREJ " + words[1]);
            return;
        }
        if (chance(5)) fill(held, 1);
        if (!held.open() || qty <= held.cum) {
            say("RREJ " + words[1]);
            return;
        }
        held.qty = qty;
        held.px = Long.parseLong(words[3]);
        say("RPLD " + held.id + " " + held.vid + " " + held.qty + " " + held.px);
    }

    private void cancel(String id) {
        Held held = find(id);
        if (held == null || !held.open()) {
            say("CREJ " + id);
            return;
        }
        if (chance(5)) fill(held, 1);
        if (!held.open()) {
            say("CREJ " + id);
            return;
        }
        held.status = "CANCELED";
        say("CXLD " + held.id + " " + held.vid);
        // a trade that was on its way
        if (chance(6) && held.cum < held.qty) {
            fill(held, 1);
            if (held.status.equals("NEW")) held.status = "CANCELED";
        }
    }

    private void account(String number) {
        if (chance(6)) {
            say("ERR " + number);
            return;
        }
        boolean lie = chance(4);
        for (Held held : orders.values()) {
            if (!held.open() && random.nextBoolean()) continue;
            if (lie && random.nextInt(3) == 0) continue;
            list(held, lie && random.nextInt(4) == 0 ? "CANCELED" : held.status);
        }
        if (lie && random.nextInt(4) == 0) say("O - phantom-" + number + " 1 10 9800 0 0 NEW");
        long told = lie && random.nextInt(3) == 0 ? position + 7 : position;
        say("ACCT " + number + " " + (chance(8) ? "none" : Long.toString(told)));
    }

    private void order(String number, String id) {
        if (chance(6)) {
            say("ERR " + number);
            return;
        }
        Held held = find(id);
        if (held != null) list(held, held.status);
        say("ORD " + number + " " + id + " " + (held == null ? "unknown" : "known"));
    }

    private void list(Held held, String status) {
        say("O " + held.id + " " + held.vid + " " + held.side + " " + held.qty + " " + held.px + " " + held.cum + " "
                + held.worth + " " + status);
        for (String fill : held.fills) say("F " + held.id + " " + held.vid + " " + fill);
    }

    /// Loses it, says it twice, or holds it back until after the next.
    private void say(String text) {
        boolean part = text.startsWith("O ") || text.startsWith("F ");
        if (!part && chance(15)) return;
        if (!part && !text.startsWith("ACCT") && !text.startsWith("ORD") && chance(8)) {
            heldBack.add(text);
            return;
        }
        write(text);
        if (!part && chance(10)) write(text);
        if (!part) {
            heldBack.forEach(this::write);
            heldBack.clear();
        }
    }

    private void write(String text) {
        Writer to = out;
        if (to == null) return;
        try {
            to.write(text);
            to.write('\n');
            to.flush();
        } catch (IOException e) {
            out = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            Socket open = line;
            if (open != null) open.close();
            thread.join(2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
