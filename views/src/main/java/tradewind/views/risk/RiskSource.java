package tradewind.views.risk;

import java.util.List;
import java.util.Optional;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.BookFiles;
import tradewind.engine.risk.DeskView;
import tradewind.engine.risk.ReturnHistory;
import tradewind.views.texts.Texts;

/// Where the book and its history come from. One thread at a time.
public sealed interface RiskSource {
    /// In a few words, for the head of the panel.
    String name();

    Book book();

    /// Empty while there is too little of it.
    Optional<ReturnHistory> history();

    /// Units a day; empty if not known.
    Optional<Double> dailyVolume(String symbol);

    /// Half the spread as a fraction of the price; empty if there is no quote.
    Optional<Double> halfSpread(String symbol);

    /// Who keeps what is held; empty if nobody is named.
    List<String> venues();

    /// Empty if no venue is named.
    Optional<String> venue(String symbol);

    /// What an order may be thought up in: symbol and price.
    List<Tradable> tradables();

    /// @param price in the book's currency
    record Tradable(String symbol, String group, double price) {}

    /// The session's positions, and its own five-minute bars.
    final class Live implements RiskSource {
        private static final Texts TEXTS = Texts.of("risk");
        private static final BarInterval INTERVAL = BarInterval.M5;
        private static final int LEAST = 60;

        private final Desk desk;
        private final Instruments instruments;
        private final DeskView view;

        public Live(Desk desk, Instruments instruments) {
            this.desk = desk;
            this.instruments = instruments;
            view = new DeskView(desk, instruments, desk.account().equity().currency());
        }

        @Override
        public String name() {
            return TEXTS.get("source.live");
        }

        @Override
        public Book book() {
            return view.book();
        }

        @Override
        public Optional<ReturnHistory> history() {
            return view.history(INTERVAL, LEAST);
        }

        @Override
        public Optional<Double> dailyVolume(String symbol) {
            return instruments.find(symbol).flatMap(view::dailyVolume);
        }

        @Override
        public Optional<Double> halfSpread(String symbol) {
            return instruments.find(symbol).flatMap(instrument -> {
                QuoteRow quote = new QuoteRow();
                desk.quotes().read(instrument.index(), quote);
                if (!quote.hasQuote() || quote.ask() < quote.bid()) return Optional.empty();
                return Optional.of((quote.ask() - quote.bid()) / (double) (quote.ask() + quote.bid()));
            });
        }

        @Override
        public List<Tradable> tradables() {
            return instruments.all().stream()
                    .flatMap(each -> view.price(each).stream()
                            .map(price -> new Tradable(each.symbol(), DeskView.group(each), price)))
                    .toList();
        }

        @Override
        public List<String> venues() {
            return instruments.all().stream()
                    .map(each -> each.id().venue())
                    .distinct()
                    .toList();
        }

        @Override
        public Optional<String> venue(String symbol) {
            return instruments.find(symbol).map(each -> each.id().venue());
        }

        Instruments instruments() {
            return instruments;
        }

        /// For the name of a what-if in an instrument.
        Optional<Instrument> instrument(String symbol) {
            return instruments.find(symbol);
        }
    }

    /// Positions and daily closes that were read from files.
    ///
    /// @param name of the files, for the head
    record Files(String name, Book book, BookFiles.ReturnSource source) implements RiskSource {
        @Override
        public Optional<ReturnHistory> history() {
            return Optional.of(source.history());
        }

        @Override
        public List<String> venues() {
            return List.of();
        }

        @Override
        public Optional<String> venue(String symbol) {
            return Optional.empty();
        }

        @Override
        public Optional<Double> dailyVolume(String symbol) {
            return Optional.empty();
        }

        @Override
        public Optional<Double> halfSpread(String symbol) {
            return Optional.empty();
        }

        @Override
        public List<Tradable> tradables() {
            List<String> symbols = source.history().symbols();
            return symbols.stream()
                    .map(each -> new Tradable(
                            each,
                            book.holding(each).map(holding -> holding.group()).orElse(BookFiles.group(each)),
                            source.lastPrices().get(symbols.indexOf(each))))
                    .toList();
        }
    }
}
