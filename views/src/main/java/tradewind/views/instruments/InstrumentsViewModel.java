package tradewind.views.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.GateFigures;
import tradewind.engine.Session;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;
import tradewind.views.figures.PriceText;
import tradewind.views.texts.Texts;

/// The instruments of a session, those that match a search, and the one whose details are in sight. One thread.
public final class InstrumentsViewModel {
    private static final Texts TEXTS = Texts.of("instruments");

    private final Session session;
    private final Function<Instrument, TradingDay> days;
    private final Consumer<Instrument> choose;
    private final NotationBook notations;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<InstrumentLine>> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<Optional<InstrumentLine>> detail =
            new ReadOnlyObjectWrapper<>(this, "detail", Optional.empty());
    private Instrument shown;

    /// @param days when an instrument trades
    /// @param shown whose details are in sight at first
    /// @param choose shows an instrument in the panel's link group
    /// @param notations how prices are wanted
    public InstrumentsViewModel(
            Session session,
            Function<Instrument, TradingDay> days,
            Instrument shown,
            Consumer<Instrument> choose,
            NotationBook notations) {
        this.session = session;
        this.notations = notations;
        this.days = days;
        this.shown = shown;
        this.choose = choose;
        query.subscribe(text -> refresh());
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<InstrumentLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<InstrumentLine>> detail() {
        return detail.getReadOnlyProperty();
    }

    int size() {
        return session.instruments().size();
    }

    /// Reads the market status again; once a second is enough.
    public void refresh() {
        Optional<GateFigures> figures = session.gateFigures();
        List<String> words = words(query.get());
        List<InstrumentLine> now = new ArrayList<>();
        Optional<InstrumentLine> of = Optional.empty();
        for (Instrument instrument : session.instruments().all()) {
            String status = figures.map(all -> InstrumentLine.words(
                            all.instruments().get(instrument.index()).status()))
                    .orElse("");
            TradingDay day = days.apply(instrument);
            // a session without hours need not have a clock
            long at = day.turns().isEmpty() ? 0 : session.clock().now();
            InstrumentLine line = InstrumentLine.of(instrument, day.onScreen(at), day.next(at), status);
            if (line.matches(words)) now.add(line);
            if (instrument.equals(shown)) of = Optional.of(line);
        }
        if (!now.equals(lines.get())) lines.set(now);
        if (!of.equals(detail.get())) detail.set(of);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) if (!word.isEmpty()) words.add(word);
        return words;
    }

    /// Puts an instrument's details in sight, here alone.
    public void show(Instrument instrument) {
        if (instrument.equals(shown)) return;
        shown = instrument;
        refresh();
    }

    /// How its prices could be written; one where there is no choice.
    List<PriceNotation> notations(Instrument instrument) {
        return notations.choices(instrument);
    }

    /// What the trader wants, or what is in force.
    PriceNotation wanted(Instrument instrument) {
        return notations.chosen(instrument.id()).orElse(instrument.notation());
    }

    void write(Instrument instrument, PriceNotation notation) {
        notations.choose(instrument, notation);
    }

    /// Such as `32nds and halves, such as 110'165`.
    static String words(Instrument instrument, PriceNotation notation) {
        return TEXTS.get(
                "notation.such",
                TEXTS.get("notation." + notation.name()),
                PriceText.example(notation, instrument.priceScale()));
    }

    /// When what is wanted will be in force; empty if it is.
    String pending(Instrument instrument) {
        PriceNotation wanted = wanted(instrument);
        return wanted == instrument.notation()
                ? ""
                : TEXTS.get(
                        "notation.pending",
                        TEXTS.get("notation." + instrument.notation().name()));
    }

    /// Shows an instrument in every panel of the link group.
    void choose(Instrument instrument) {
        show(instrument);
        choose.accept(instrument);
    }
}
