package tradewind.engine.paper;

import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;

/// The books of all instruments, each made when the market or an order first touches the instrument, and the
/// phase of the day they are in.
final class Books {
    private final Instruments instruments;
    private final Agenda agenda;
    private final ReportLine reports;
    private final OpenOrders open;
    private final PaperOptions options;
    private final @Nullable Book[] books;
    /// In which a book begins.
    private TradingPhase phase = TradingPhase.CONTINUOUS;
    private boolean hasAuctions;

    Books(Instruments instruments, Agenda agenda, ReportLine reports, OpenOrders open, PaperOptions options) {
        this.instruments = instruments;
        this.agenda = agenda;
        this.reports = reports;
        this.open = open;
        this.options = options;
        books = new @Nullable Book[instruments.size()];
        hasAuctions = !options.hours().turns().isEmpty();
    }

    Book of(WorkingOrder order) {
        return of(order.instrument().index());
    }

    Book of(int instrument) {
        Book book = books[instrument];
        if (book == null) {
            book = new Book(instruments.get(instrument), agenda, reports, open, options, phase);
            books[instrument] = book;
        }
        return book;
    }

    /// Whether the market has phases at all; without them it never closes.
    boolean hasAuctions() {
        return hasAuctions;
    }

    /// The whole market goes into another phase.
    void turn(TradingPhase next) {
        phase = next;
        for (Book book : books) if (book != null) turn(book, next);
    }

    /// One instrument does.
    void turn(int instrument, TradingPhase next) {
        hasAuctions = true;
        turn(of(instrument), next);
    }

    private static void turn(Book book, TradingPhase next) {
        book.auction().turn(next, book.all());
    }

    MarketStatus status(int instrument) {
        if (!hasAuctions) return MarketStatus.OPEN;
        Book book = books[instrument];
        return (book == null ? phase : book.auction().phase()).status();
    }
}
