package tradewind.views.alerts;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.alerts.StudyAlert;
import tradewind.engine.alerts.StudyAlert.Target;
import tradewind.engine.alerts.StudyAlert.Way;
import tradewind.engine.alerts.StudyLine;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.texts.Texts;

/// What an alert on an indicator is written from. FX thread only.
final class StudyDraft {
    private static final Texts TEXTS = Texts.of("alerts");

    private final StringProperty line = new SimpleStringProperty(this, "line", "RSI(14)");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.ABOVE);
    private final StringProperty target = new SimpleStringProperty(this, "target", "70");
    private final ObjectProperty<BarInterval> interval = new SimpleObjectProperty<>(this, "interval", BarInterval.M5);

    /// Of a line a chart shows: it crosses its upper guide, or else is crossed by the price.
    void begin(BarInterval bars, String text) {
        interval.set(bars);
        line.set(text);
        way.set(Way.ABOVE);
        target.set(StudyWords.line(text)
                .map(StudyLine::indicator)
                .filter(indicator -> !indicator.guides().isEmpty())
                .map(indicator -> StudyWords.plain(indicator.guides().getLast()))
                .orElse(StudyLine.CLOSE.text()));
    }

    void change(StudyAlert alert) {
        interval.set(alert.interval());
        line.set(alert.line().text());
        way.set(alert.way());
        target.set(StudyWords.target(alert));
    }

    Optional<StudyAlert> alert(long id, Instrument instrument, boolean every, long until, String note) {
        Optional<StudyLine> crossing = StudyWords.line(line.get());
        Optional<Target> crossed = StudyWords.target(target.get());
        if (crossing.isEmpty() || crossed.isEmpty()) return Optional.empty();
        return Optional.of(new StudyAlert(
                id, instrument, interval.get(), crossing.get(), way.get(), crossed.get(), every, until, note));
    }

    /// Why it is none.
    String wrong() {
        return StudyWords.line(line.get()).isEmpty()
                ? TEXTS.get("wrong.line", line.get())
                : TEXTS.get("wrong.target", target.get());
    }

    StringProperty lineProperty() {
        return line;
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    StringProperty targetProperty() {
        return target;
    }

    ObjectProperty<BarInterval> intervalProperty() {
        return interval;
    }
}
