package tradewind.views.risk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.risk.VarMethod;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.risk.RiskChoices.Horizon;
import tradewind.views.texts.Texts;

/// What the panel shows and has set. Application thread only; the work runs elsewhere, one piece at a time,
/// and a picture that was overtaken by another choice is followed by the right one.
public final class RiskViewModel {
    private static final Texts TEXTS = Texts.of("risk");
    private static final String CREDIT = "credit";
    private static final long EVERY = 5_000_000_000L;

    private final RiskSource live;
    private final Supplier<Optional<Double>> limit;
    private final PanelMemory memory;
    private final Executor worker;
    private final Executor fx;
    private final ObjectProperty<RiskSource> source;
    private final ReadOnlyObjectWrapper<RiskChoices> choices = new ReadOnlyObjectWrapper<>(RiskChoices.FIRST);
    private final ReadOnlyObjectWrapper<@Nullable RiskPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean again;
    private long next = Long.MIN_VALUE;

    /// A panel that forgets.
    public RiskViewModel(RiskSource live, Supplier<Optional<Double>> limit, Executor worker, Executor fx) {
        this(live, limit, worker, fx, PanelMemory.NONE);
    }

    /// @param limit  the loss of a day that is too much; asked on the worker
    /// @param worker where measuring may take half a second; nothing a trader waits for runs there.
    ///     Interrupted, it leaves off
    /// @param memory what is believed of credit is kept there
    public RiskViewModel(
            RiskSource live, Supplier<Optional<Double>> limit, Executor worker, Executor fx, PanelMemory memory) {
        this.memory = memory;
        memory.setting(CREDIT).map(CreditBook::read).ifPresent(kept -> choices.set(RiskChoices.FIRST.with(kept)));
        this.live = live;
        this.limit = limit;
        this.worker = worker;
        this.fx = fx;
        this.source = new SimpleObjectProperty<>(this, "source", live);
        source.addListener((seen, was, is) -> {
            choose(old -> old.with(Optional.empty()));
            refresh();
        });
    }

    public ReadOnlyObjectProperty<RiskChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    RiskChoices choices() {
        return Objects.requireNonNull(choices.get());
    }

    ReadOnlyObjectProperty<@Nullable RiskPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    Optional<RiskPicture> picture() {
        return Optional.ofNullable(picture.get());
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// What went wrong while measuring, for a person; empty if nothing did.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    RiskSource source() {
        return Objects.requireNonNull(source.get());
    }

    /// The session's own book again.
    void showLive() {
        source.set(live);
    }

    boolean isLive() {
        return source() == live;
    }

    /// A book from files.
    void show(RiskSource.Files files) {
        source.set(files);
    }

    void method(VarMethod method) {
        choose(old -> old.with(method));
    }

    void level(double level) {
        choose(old -> old.with(level));
    }

    void horizon(Horizon horizon) {
        choose(old -> old.with(horizon));
    }

    /// Thinks an order up; empty to think of none.
    void whatIf(Optional<WhatIf> order) {
        choose(old -> old.with(order));
    }

    /// Believes something of a venue's credit; empty to believe nothing.
    void credit(String venue, Optional<CreditTerms> terms) {
        believe(choices().credit().with(venue, terms));
    }

    /// The trader's own credit spread a year; zero counts no default of one's own.
    void ownSpread(double spread) {
        believe(choices().credit().withOwn(spread));
    }

    private void believe(CreditBook credit) {
        if (credit.equals(choices().credit())) return;
        memory.keep(CREDIT, credit.text());
        choose(old -> old.with(credit));
    }

    private void choose(UnaryOperator<RiskChoices> change) {
        RiskChoices changed = change.apply(choices());
        if (changed.equals(choices())) return;
        choices.set(changed);
        refresh();
    }

    /// What the what-if can be in.
    List<RiskSource.Tradable> tradables() {
        return source().tradables();
    }

    /// Once per frame while the panel can be seen.
    ///
    /// @param nanos a clock that only goes forward
    public void pulse(long nanos) {
        if (nanos < next || working.get()) return;
        next = nanos + EVERY;
        if (isLive() || picture().isEmpty()) refresh();
    }

    void refresh() {
        if (working.get()) {
            again = true;
            return;
        }
        working.set(true);
        RiskSource from = source();
        RiskChoices asked = choices();
        worker.execute(() -> {
            try {
                RiskPicture done = RiskWork.work(from, asked, limit.get());
                fx.execute(() -> finish(done, ""));
            } catch (CancellationException gone) {
                // the panel closed: nobody waits for an answer
            } catch (RuntimeException e) {
                System.getLogger(RiskViewModel.class.getName()).log(System.Logger.Level.ERROR, "risk", e);
                fx.execute(() -> finish(null, TEXTS.get("failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    private void finish(@Nullable RiskPicture done, String trouble) {
        working.set(false);
        problem.set(trouble);
        if (done != null) picture.set(done);
        if (!again) return;
        again = false;
        refresh();
    }
}
