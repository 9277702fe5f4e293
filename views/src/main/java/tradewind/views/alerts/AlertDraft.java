package tradewind.views.alerts;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.alerts.Alert;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.alerts.PriceAlert.Crossing;
import tradewind.engine.alerts.PriceAlert.Source;
import tradewind.engine.alerts.StudyAlert;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;
import tradewind.views.figures.PriceText;
import tradewind.views.texts.Texts;

/// The alert that is being written. FX thread only.
///
/// Until the trader says from which side the price is to come, the market says it: a level above the price is
/// waited for from below.
final class AlertDraft {
    private static final Texts TEXTS = Texts.of("alerts");
    private static final long HOUR = 3_600_000_000_000L;

    /// How long an alert is good for.
    enum Good {
        FOR_GOOD(0),
        HOUR_1(1),
        HOURS_8(8),
        DAY_1(24),
        WEEK_1(7 * 24),
        /// As it was, of an alert that is changed.
        AS_IT_WAS(0);

        private final int hours;

        Good(int hours) {
            this.hours = hours;
        }

        String title() {
            return TEXTS.get("good." + name());
        }
    }

    /// What is watched.
    enum Kind {
        PRICE,
        STUDY
    }

    private final QuoteBoard quotes;
    private final QuoteRow quote = new QuoteRow();
    private final ObjectProperty<Instrument> instrument;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.LAST);
    private final ObjectProperty<Crossing> crossing =
            new SimpleObjectProperty<>(this, "crossing", Crossing.AT_OR_ABOVE);
    private final StringProperty level = new SimpleStringProperty(this, "level", "");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.PRICE);
    private final StudyDraft study = new StudyDraft();
    private final BooleanProperty every = new SimpleBooleanProperty(this, "every");
    private final ObjectProperty<Good> good = new SimpleObjectProperty<>(this, "good", Good.FOR_GOOD);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private Optional<Alert> changed = Optional.empty();
    private boolean following;
    private boolean sided;

    AlertDraft(QuoteBoard quotes, Instrument first) {
        this.quotes = quotes;
        instrument = new SimpleObjectProperty<>(this, "instrument", first);
        instrument.subscribe((was, is) -> follow());
        source.subscribe((was, is) -> follow());
        level.subscribe((was, is) -> follow());
        crossing.subscribe((was, is) -> {
            if (!following) sided = true;
        });
    }

    /// A new one.
    ///
    /// @param text its price, as it is typed
    void begin(Instrument of, String text) {
        changed = Optional.empty();
        kind.set(Kind.PRICE);
        fill(of, Source.LAST, text, false, Good.FOR_GOOD, "");
        sided = false;
        follow();
    }

    /// A new one on an indicator.
    void begin(Instrument of, BarInterval interval, String line) {
        long last = now(of, Source.LAST);
        begin(of, last == 0 ? "" : PriceText.entry(of, last));
        study.begin(interval, line);
        kind.set(Kind.STUDY);
    }

    /// One there is, to be changed.
    void change(AlertRow row) {
        Alert alert = row.alert();
        changed = Optional.of(alert);
        Good until = alert.until() == Alert.FOR_GOOD ? Good.FOR_GOOD : Good.AS_IT_WAS;
        switch (alert) {
            case PriceAlert price -> {
                kind.set(Kind.PRICE);
                String text = PriceText.entry(alert.instrument(), price.level());
                fill(alert.instrument(), price.source(), text, alert.every(), until, alert.note());
                crossing.set(price.crossing());
            }
            case StudyAlert written -> {
                kind.set(Kind.STUDY);
                study.change(written);
                fill(alert.instrument(), Source.LAST, "", alert.every(), until, alert.note());
            }
        }
        sided = true;
    }

    private void fill(Instrument of, Source which, String text, boolean each, Good until, String words) {
        sided = true;
        instrument.set(of);
        source.set(which);
        level.set(text);
        every.set(each);
        good.set(until);
        note.set(words);
        open.set(true);
    }

    private void follow() {
        if (sided) return;
        Optional<Long> price = AlertWords.price(instrument.get(), level.get());
        if (price.isEmpty()) return;
        following = true;
        crossing.set(side(instrument.get(), source.get(), price.get()));
        following = false;
    }

    /// From where a price has to come to get to a level.
    Crossing side(Instrument of, Source which, long wanted) {
        long now = now(of, which);
        return now != 0 && wanted < now ? Crossing.AT_OR_BELOW : Crossing.AT_OR_ABOVE;
    }

    /// Price units; 0 if there is none yet.
    long now(Instrument of, Source which) {
        quotes.read(of.index(), quote);
        return switch (which) {
            case LAST -> quote.hasLast() ? quote.last() : 0;
            case BID -> quote.bid();
            case ASK -> quote.ask();
        };
    }

    /// What was written, if it is an alert.
    ///
    /// @param fresh the number of a new one
    /// @param now session time
    Optional<? extends Alert> written(long fresh, long now) {
        long id = changed.map(Alert::id).orElse(fresh);
        return kind.get() == Kind.PRICE
                ? price(id, now)
                : study.alert(
                        id,
                        instrument.get(),
                        every.get(),
                        until(now),
                        note.get().strip());
    }

    /// The level moved by ticks, in an instrument whose prices are fractions; empty where they are decimals.
    Optional<String> stepped(int ticks) {
        Instrument of = instrument.get();
        if (of.notation() == PriceNotation.DECIMAL) return Optional.empty();
        Optional<String> fraction = PriceText.stepped(of, level.get(), ticks);
        if (fraction.isPresent()) return fraction;
        return AlertWords.price(of, level.get())
                .filter(of::onTick)
                .map(units -> units + ticks * of.tick())
                .filter(next -> next > 0)
                .map(next -> PriceText.entry(of, next));
    }

    /// Why it is none.
    String wrong() {
        Instrument of = instrument.get();
        if (kind.get() != Kind.PRICE) return study.wrong();
        return PriceText.fraction(of, level.get()).orElse(null) instanceof PriceText.Typed.Wrong(String reason)
                ? reason
                : TEXTS.get("wrong.price", of.symbol(), Integer.toString(of.priceScale()));
    }

    private Optional<PriceAlert> price(long id, long now) {
        Optional<Long> price = AlertWords.price(instrument.get(), level.get());
        return price.map(units -> new PriceAlert(
                id,
                instrument.get(),
                source.get(),
                crossing.get(),
                units,
                every.get(),
                until(now),
                note.get().strip()));
    }

    private long until(long now) {
        if (good.get() == Good.AS_IT_WAS) return changed.map(Alert::until).orElse(Alert.FOR_GOOD);
        return good.get().hours == 0 ? Alert.FOR_GOOD : now + good.get().hours * HOUR;
    }

    void close() {
        open.set(false);
    }

    /// Whether one is being written.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    boolean isNew() {
        return changed.isEmpty();
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// What is written of an indicator.
    StudyDraft study() {
        return study;
    }

    ObjectProperty<Instrument> instrumentProperty() {
        return instrument;
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    ObjectProperty<Crossing> crossingProperty() {
        return crossing;
    }

    StringProperty levelProperty() {
        return level;
    }

    BooleanProperty everyProperty() {
        return every;
    }

    ObjectProperty<Good> goodProperty() {
        return good;
    }

    StringProperty noteProperty() {
        return note;
    }
}
