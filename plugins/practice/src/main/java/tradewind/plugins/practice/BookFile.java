package tradewind.plugins.practice;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// The venue's book on disk, replaced as a whole whenever something changed, and only one venue's at a time. What was
/// on its way to the exchange is not in it. It survives the end of the process; a power cut may cost the last changes,
/// which the desk then finds when it compares the books.
///
/// Lines of words: the heading; `position units`; for each order `order id name side units price tif status cum
/// notional at venueId` (price `market` for none, `-` for no id of the venue) and behind it its fills, `fill name exec
/// at units price fee liquidity`; `end`.
final class BookFile implements AutoCloseable {
    private static final String HEADING = "tradewind practice 1";
    private static final Instrument TRADED = SampleMarket.BTC_USD;
    private static final String MARKET = "market";

    private final AccountBook book = new AccountBook(TRADED);
    private final @Nullable Path file;
    private final @Nullable FileChannel lock;

    private BookFile(@Nullable Path file, @Nullable FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /// Takes hold of the account's file and reads it, if the book is kept at all.
    ///
    /// @throws IOException if that cannot be; the message is a sentence for the trader
    static BookFile open(PracticeSettings settings) throws IOException {
        Optional<Path> folder = settings.folder();
        if (folder.isEmpty()) return new BookFile(null, null);
        String account = settings.account();
        Path file = folder.get().resolve(account + ".practice");
        FileChannel channel;
        try {
            Files.createDirectories(folder.get());
            channel = FileChannel.open(
                    folder.get().resolve(account + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("The folder " + folder.get() + " cannot be used: " + e + ".", e);
        }
        BookFile opened = new BookFile(file, channel);
        try {
            if (!locked(channel))
                throw new IOException("The account " + account + " in " + folder.get() + " is in use.");
            if (Files.exists(file)) opened.read(Files.readAllLines(file, StandardCharsets.US_ASCII));
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        } catch (RuntimeException e) {
            opened.close();
            throw new IOException("The book " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    AccountBook book() {
        return book;
    }

    /// Writes the book down if it changed.
    ///
    /// @throws IOException if that cannot be done; what was written before is still there
    void save() throws IOException {
        if (!book.changed()) return;
        if (file != null) {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, lines(), StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        book.written();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING);
        lines.add("position " + book.position());
        for (AccountBook.Entry entry : book.entries()) {
            if (entry.state().status() == OrdStatus.PENDING_NEW) continue;
            lines.add(line(entry.state(), entry.name()));
            for (OrderEvent.Filled fill : entry.fills()) lines.add(line(fill));
        }
        lines.add("end");
        return lines;
    }

    private static String line(OrderState state, OrderId name) {
        Order order = state.order();
        String price = order.terms() instanceof Terms.Limit limit
                ? Long.toString(limit.price().units())
                : MARKET;
        return String.join(
                " ",
                "order",
                order.id().toString(),
                name.toString(),
                order.side().name(),
                Long.toString(order.quantity().units()),
                price,
                order.timeInForce().name(),
                state.status().name(),
                Long.toString(state.cumQty()),
                Long.toString(state.cumNotional()),
                Long.toString(state.at()),
                state.venueOrderId().isEmpty() ? "-" : state.venueOrderId());
    }

    private static String line(OrderEvent.Filled fill) {
        return String.join(
                " ",
                "fill",
                fill.order().toString(),
                fill.execId(),
                Long.toString(fill.at()),
                Long.toString(fill.lastQty().units()),
                Long.toString(fill.lastPx().units()),
                Long.toString(fill.fee().units()),
                fill.liquidity().name());
    }

    private void read(List<String> lines) {
        if (lines.size() < 3
                || !lines.getFirst().equals(HEADING)
                || !lines.getLast().equals("end"))
            throw new IllegalArgumentException("it is not whole, or none of a practice account");
        long position = 0;
        List<AccountBook.Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size() - 1; i++) {
            String[] word = lines.get(i).split(" ");
            try {
                switch (word[0]) {
                    case "position" -> position = Long.parseLong(word[1]);
                    case "order" -> entries.add(order(word));
                    case "fill" -> entries.getLast().fills().add(fill(word));
                    default -> throw new IllegalArgumentException(word[0]);
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + " is none of its lines", e);
            }
        }
        book.putBack(position, entries);
    }

    private static AccountBook.Entry order(String[] word) {
        Terms terms = word[5].equals(MARKET) ? Terms.MARKET : new Terms.Limit(TRADED.price(Long.parseLong(word[5])));
        Order order = new Order(
                OrderId.parse(word[1]),
                TRADED,
                Side.valueOf(word[3]),
                TRADED.quantity(Long.parseLong(word[4])),
                terms,
                TimeInForce.valueOf(word[6]),
                OrderSource.EXTERNAL);
        String venueId = word[11].equals("-") ? "" : word[11];
        return new AccountBook.Entry(
                new OrderState(
                        order,
                        OrdStatus.valueOf(word[7]),
                        Long.parseLong(word[8]),
                        Long.parseLong(word[9]),
                        false,
                        !venueId.isEmpty(),
                        venueId,
                        Long.parseLong(word[10])),
                OrderId.parse(word[2]));
    }

    private static OrderEvent.Filled fill(String[] word) {
        return new OrderEvent.Filled(
                OrderId.parse(word[1]),
                Long.parseLong(word[3]),
                word[2],
                TRADED.quantity(Long.parseLong(word[4])),
                TRADED.price(Long.parseLong(word[5])),
                TRADED.quote().money(Long.parseLong(word[6])),
                Liquidity.valueOf(word[7]));
    }

    /// Lets others have the file.
    @Override
    public void close() {
        try {
            if (lock != null) lock.close();
        } catch (IOException e) {
            System.getLogger(BookFile.class.getName())
                    .log(System.Logger.Level.WARNING, "the lock of " + file + " was not given back", e);
        }
    }
}
