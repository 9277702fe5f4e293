package tradewind.views.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.risk.OptionBook.Leg;
import tradewind.engine.risk.OptionChain;
import tradewind.views.texts.Texts;

/// What the options panel shows and has set. Application thread only; pricing and fitting run elsewhere.
public final class OptionsViewModel {
    private static final Texts TEXTS = Texts.of("options");
    private static final long EVERY = 5_000_000_000L;

    private final Supplier<OptionsWork.Market> market;
    private final Executor worker;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<OptionsChoices> choices = new ReadOnlyObjectWrapper<>(OptionsChoices.FIRST);
    private final ReadOnlyObjectWrapper<@Nullable OptionsPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private boolean working;
    private boolean again;
    private long next = Long.MIN_VALUE;

    /// @param symbol     of the underlying
    /// @param spot       its last price; asked on the worker
    /// @param volatility realised, a year; asked on the worker
    /// @param worker     where fitting may take a moment; nothing a trader waits for runs there
    public OptionsViewModel(
            String symbol,
            Supplier<Optional<Double>> spot,
            Supplier<Optional<Double>> volatility,
            Executor worker,
            Executor fx) {
        market = () -> new OptionsWork.Market(symbol, spot.get(), volatility.get());
        this.worker = worker;
        this.fx = fx;
    }

    OptionsChoices choices() {
        return Objects.requireNonNull(choices.get());
    }

    ReadOnlyObjectProperty<@Nullable OptionsPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    Optional<OptionsPicture> picture() {
        return Optional.ofNullable(picture.get());
    }

    /// Why there is no picture of what is set, in words; empty if there is one.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    void spot(Optional<Double> typed) {
        choose(old -> old.withSpot(typed));
    }

    void volatility(Optional<Double> typed) {
        choose(old -> old.withVolatility(typed));
    }

    void rate(double rate) {
        choose(old -> old.withRate(rate));
    }

    void days(double days) {
        choose(old -> old.withDays(days));
    }

    void file(Optional<List<String>> lines) {
        choose(old -> old.withFile(lines));
    }

    /// Adds an option of the chain to the combination.
    ///
    /// @param quantity above zero buys, below sells
    void add(OptionChain.Priced option, double quantity) {
        option.greeks()
                .ifPresent(greeks -> choose(old -> old.adding(new Leg(
                        option.quote().type(),
                        option.quote().strike(),
                        option.quote().days(),
                        quantity,
                        option.volatility(),
                        option.quote().price().orElse(greeks.price())))));
    }

    void change(Leg leg, double by) {
        choose(old -> old.adding(new Leg(leg.type(), leg.strike(), leg.days(), by, leg.volatility(), leg.premium())));
    }

    void clear() {
        choose(old -> old.withLegs(List.of()));
    }

    /// A well-known combination around the spot, in the expiry shown.
    enum Combination {
        STRADDLE,
        STRANGLE,
        PUT_SPREAD,
        COLLAR;

        String title() {
            return TEXTS.get("combination." + name());
        }
    }

    void build(Combination combination) {
        Optional<OptionsPicture> shown = picture();
        if (shown.isEmpty()) return;
        List<OptionChain.Priced> calls = priced(shown.get(), OptionType.CALL);
        List<OptionChain.Priced> puts = priced(shown.get(), OptionType.PUT);
        if (calls.isEmpty() || puts.isEmpty()) return;
        double spot = shown.get().chain().spot();
        choose(old -> old.withLegs(List.of()));
        switch (combination) {
            case STRADDLE -> {
                add(nearest(calls, spot), 1);
                add(nearest(puts, spot), 1);
            }
            case STRANGLE -> {
                add(nearest(calls, spot * 1.08), 1);
                add(nearest(puts, spot * 0.92), 1);
            }
            case PUT_SPREAD -> {
                add(nearest(puts, spot * 0.97), 1);
                add(nearest(puts, spot * 0.85), -1);
            }
            case COLLAR -> {
                add(nearest(puts, spot * 0.92), 1);
                add(nearest(calls, spot * 1.08), -1);
            }
        }
    }

    private static List<OptionChain.Priced> priced(OptionsPicture picture, OptionType type) {
        return picture.lines().stream()
                .filter(each -> each.quote().type() == type && each.refused().isEmpty())
                .toList();
    }

    private static OptionChain.Priced nearest(List<OptionChain.Priced> options, double strike) {
        return options.stream()
                .min(Comparator.comparingDouble(each -> Math.abs(each.quote().strike() - strike)))
                .orElseThrow();
    }

    private void choose(UnaryOperator<OptionsChoices> change) {
        OptionsChoices changed = change.apply(choices());
        if (changed.equals(choices())) return;
        choices.set(changed);
        refresh();
    }

    /// Once per frame while the panel can be seen.
    public void pulse(long nanos) {
        if (nanos < next || working) return;
        next = nanos + EVERY;
        refresh();
    }

    void refresh() {
        if (working) {
            again = true;
            return;
        }
        working = true;
        OptionsChoices asked = choices();
        worker.execute(() -> {
            try {
                OptionsPicture done = OptionsWork.work(market.get(), asked);
                fx.execute(() -> finish(done, ""));
            } catch (IllegalArgumentException e) {
                fx.execute(() -> finish(null, String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                System.getLogger(OptionsViewModel.class.getName()).log(System.Logger.Level.ERROR, "options", e);
                fx.execute(() -> finish(null, TEXTS.get("failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    private void finish(@Nullable OptionsPicture done, String why) {
        working = false;
        reason.set(why);
        if (done != null) picture.set(done);
        if (!again) return;
        again = false;
        refresh();
    }

    /// The chain, the legs and their greeks as comma-separated values, for a file.
    static List<String> csv(OptionsPicture picture) {
        List<String> lines = new ArrayList<>(List.of("part,type,strike,days,quantity,price,volatility,delta"));
        for (double days : picture.chain().expiries())
            for (OptionChain.Priced each : picture.chain().of(days))
                each.greeks()
                        .ifPresent(greeks -> lines.add(String.format(
                                Locale.ROOT,
                                "%s,%s,%.10g,%.10g,,%.10g,%.10g,%.10g",
                                picture.chain().quoted() ? "quote" : "theoretical",
                                each.quote().type(),
                                each.quote().strike(),
                                each.quote().days(),
                                greeks.price(),
                                each.volatility(),
                                greeks.delta())));
        for (Leg leg : picture.book().legs())
            lines.add(String.format(
                    Locale.ROOT,
                    "leg,%s,%.10g,%.10g,%.10g,%.10g,%.10g,",
                    leg.type(),
                    leg.strike(),
                    leg.days(),
                    leg.quantity(),
                    leg.premium(),
                    leg.volatility()));
        return lines;
    }
}
