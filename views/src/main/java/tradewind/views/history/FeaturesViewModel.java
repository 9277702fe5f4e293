package tradewind.views.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tradewind.engine.Session;
import tradewind.engine.history.features.Drift;
import tradewind.engine.history.features.Feature;
import tradewind.engine.history.features.FeatureCatalogue;
import tradewind.engine.history.features.FeatureStore;
import tradewind.engine.history.features.FeatureTable;
import tradewind.engine.history.features.OfflineFeatures;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Features of one series of trades: what they are now, and how far the newest quarter has moved from what was before,
/// or how far the session's own trades have moved from all of it. FX thread only.
final class FeaturesViewModel {
    private static final Texts TEXTS = Texts.of("history");

    /// @param now the newest value; empty if it has none
    record Row(Feature feature, OptionalDouble now, Optional<Drift> drift) {
        String value() {
            return now.isEmpty() ? "" : number(now.getAsDouble());
        }

        private static String number(double value) {
            double size = Math.abs(value);
            String format = size >= 1_000 ? "%,.0f" : size >= 1 ? "%.3f" : "%.6f";
            String text = String.format(Locale.ROOT, format, value);
            boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
            return zero ? text.replace("-", "") : text.replace('-', '−');
        }

        String psi() {
            return drift.map(it -> String.format(Locale.ROOT, "%.3f", it.psi())).orElse("");
        }

        String ks() {
            return drift.map(it -> String.format(Locale.ROOT, "%.3f", it.ks())).orElse("");
        }

        String p() {
            return drift.map(it -> it.p() < .001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", it.p()))
                    .orElse("");
        }

        String verdict() {
            return drift.map(it -> switch (it.verdict()) {
                        case STABLE -> TEXTS.get("drift.stable");
                        case WATCH -> TEXTS.get("drift.watch");
                        case DRIFTED -> TEXTS.get("drift.drifted");
                    })
                    .orElse(TEXTS.get(now.isEmpty() ? "drift.none" : "drift.few"));
        }
    }

    private final HistoryViewModel lake;
    private final ObjectProperty<Optional<Series>> series =
            new SimpleObjectProperty<>(this, "series", Optional.empty());
    private final ObjectProperty<BarSpan> span = new SimpleObjectProperty<>(this, "span", BarSpan.of("5m"));
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(this, "busy", false);
    private final ReadOnlyObjectWrapper<Boolean> following = new ReadOnlyObjectWrapper<>(this, "following", false);
    private Optional<FeatureTable> table = Optional.empty();
    private Optional<DriftFollower> follower = Optional.empty();

    FeaturesViewModel(HistoryViewModel lake) {
        this.lake = lake;
    }

    ObjectProperty<Optional<Series>> seriesProperty() {
        return series;
    }

    ObjectProperty<BarSpan> spanProperty() {
        return span;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The features are those of the session's trades, as they come.
    ReadOnlyObjectProperty<Boolean> followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// There is a session to follow.
    boolean followable() {
        return lake.desk().session().isPresent();
    }

    /// Series that features can be made of.
    List<Series> choices() {
        return lake.contentsProperty().get().snapshot().of(DataType.TRADES).stream()
                .map(Part::series)
                .distinct()
                .toList();
    }

    /// Works all features out of the chosen series.
    void compute() {
        compute(() -> {});
    }

    private void compute(Runnable then) {
        Optional<Series> chosen = series.get();
        if (chosen.isEmpty() || busy.get()) return;
        unfollow();
        BarSpan length = span.get();
        Optional<Series> other = other();
        busy.set(true);
        message.set(TEXTS.get(
                "features.working", Integer.toString(FeatureCatalogue.features().size())));
        lake.ask(
                history -> Worked.of(
                        new OfflineFeatures(history.lake(), history.lake().head())
                                .compute(chosen.get(), other, length, FeatureCatalogue.features())),
                worked -> {
                    busy.set(false);
                    table = Optional.of(worked.table());
                    rows.set(worked.rows());
                    message.set(told(worked, length, other));
                    then.run();
                },
                sentence -> {
                    busy.set(false);
                    message.set(sentence);
                });
    }

    private Optional<Series> other() {
        return choices().stream()
                .filter(each -> !Optional.of(each).equals(series.get()))
                .findFirst();
    }

    /// Begins to hold the session's trades against the whole of the chosen series, which is worked out first if it was
    /// not yet; or goes back to the newest quarter of it.
    void follow(boolean on) {
        Optional<Series> chosen = series.get();
        Optional<Session> session = lake.desk().session();
        if (busy.get() || session.isEmpty() || chosen.isEmpty()) return;
        if (!on) {
            unfollow();
            table.ifPresent(values -> lake.ask(
                    _ -> Worked.of(values),
                    worked -> {
                        if (following.get() || !table.equals(Optional.of(values))) return;
                        rows.set(worked.rows());
                        message.set(told(worked, span.get(), other()));
                    },
                    message::set));
            return;
        }
        Optional<Instrument> traded =
                session.get().instruments().find(chosen.get().symbol());
        if (traded.isEmpty())
            message.set(TEXTS.get("follow.not.traded", chosen.get().symbol()));
        else if (table.isEmpty()) compute(() -> begin(session.get(), traded.get()));
        else begin(session.get(), traded.get());
    }

    private void begin(Session session, Instrument instrument) {
        if (table.isEmpty()) return;
        unfollow();
        FeatureTable reference = table.get();
        BarSpan length = span.get();
        Optional<Instrument> second =
                other().flatMap(each -> session.instruments().find(each.symbol()));
        LiveDrift drift = new LiveDrift(session.desk().trades(), instrument, second, length, reference);
        DriftFollower made = new DriftFollower(
                drift,
                lake.fx(),
                now -> {
                    rows.set(now.rows());
                    message.set(followed(instrument, length, reference, now));
                },
                why -> {
                    unfollow();
                    message.set(TEXTS.get("follow.failed", why));
                });
        follower = Optional.of(made);
        following.set(true);
        message.set(TEXTS.get("follow.begins", instrument.symbol()));
        lake.elsewhere(made);
    }

    private static String followed(
            Instrument instrument, BarSpan length, FeatureTable reference, LiveDrift.Standing now) {
        return TEXTS.get(
                now.anew() == 0 ? "follow.told" : "follow.told.anew",
                instrument.symbol(),
                Figures.count(now.bars()),
                length.toString(),
                Figures.count(reference.size()),
                Long.toString(now.drifted()),
                Integer.toString(now.rows().size()),
                now.anew());
    }

    /// The session is followed no longer; what is shown stays.
    void unfollow() {
        follower.ifPresent(DriftFollower::stop);
        follower = Optional.empty();
        following.set(false);
    }

    /// What takes time is in it already.
    private record Worked(FeatureTable table, List<Row> rows) {
        static Worked of(FeatureTable table) {
            return new Worked(table, FeaturesViewModel.rows(table));
        }
    }

    private static String told(Worked worked, BarSpan length, Optional<Series> other) {
        long drifted = worked.rows().stream()
                .flatMap(row -> row.drift().stream())
                .filter(drift -> drift.verdict() == Drift.Verdict.DRIFTED)
                .count();
        String bars = Figures.count(worked.table().size());
        String some = Long.toString(drifted);
        String all = Integer.toString(worked.rows().size());
        return other.map(it ->
                        TEXTS.get("features.told.with", bars, length.toString(), some, all, it.symbol(), it.venue()))
                .orElseGet(() -> TEXTS.get("features.told.alone", bars, length.toString(), some, all));
    }

    private static List<Row> rows(FeatureTable table) {
        List<Row> all = new ArrayList<>();
        for (int f = 0; f < table.features().size(); f++) {
            double[] values = table.column(f);
            int before = values.length - values.length / 4;
            Optional<Drift> drift =
                    Drift.between(Arrays.copyOf(values, before), Arrays.copyOfRange(values, before, values.length));
            OptionalDouble now = table.size() == 0 ? OptionalDouble.empty() : table.value(f, table.size() - 1);
            all.add(new Row(table.features().get(f), now, drift));
        }
        return List.copyOf(all);
    }

    /// Writes what was worked out into the lake.
    void keep() {
        Optional<Series> chosen = series.get();
        if (table.isEmpty() || chosen.isEmpty() || busy.get()) return;
        FeatureTable values = table.get();
        BarSpan length = span.get();
        busy.set(true);
        lake.ask(
                history -> new FeatureStore(history.lake()).write(chosen.get(), length, values),
                version -> {
                    busy.set(false);
                    message.set(TEXTS.get("features.kept", Long.toString(version.number()), version.note()));
                },
                sentence -> {
                    busy.set(false);
                    message.set(sentence);
                });
    }

    /// The values belong to another choice.
    void forget() {
        unfollow();
        table = Optional.empty();
        rows.set(List.of());
        message.set("");
    }
}
