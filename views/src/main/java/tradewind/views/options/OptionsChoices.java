package tradewind.views.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.risk.OptionBook.Leg;

/// What the trader has set in the panel.
///
/// @param spot       typed; empty for the market's last price
/// @param volatility typed; empty for the realised one
/// @param days       the expiry shown; 0 for the first
/// @param file       lines of a chain that was opened
record OptionsChoices(
        Optional<Double> spot,
        Optional<Double> volatility,
        double rate,
        double days,
        List<Leg> legs,
        Optional<List<String>> file) {
    static final OptionsChoices FIRST =
            new OptionsChoices(Optional.empty(), Optional.empty(), 0, 0, List.of(), Optional.empty());

    OptionsChoices {
        legs = List.copyOf(legs);
    }

    OptionsChoices withSpot(Optional<Double> other) {
        return new OptionsChoices(other, volatility, rate, days, legs, file);
    }

    OptionsChoices withVolatility(Optional<Double> other) {
        return new OptionsChoices(spot, other, rate, days, legs, file);
    }

    OptionsChoices withRate(double other) {
        return new OptionsChoices(spot, volatility, other, days, legs, file);
    }

    OptionsChoices withDays(double other) {
        return new OptionsChoices(spot, volatility, rate, other, legs, file);
    }

    OptionsChoices withLegs(List<Leg> other) {
        return new OptionsChoices(spot, volatility, rate, days, other, file);
    }

    OptionsChoices withFile(Optional<List<String>> other) {
        return new OptionsChoices(spot, volatility, rate, 0, List.of(), other);
    }

    /// One more of an option; what comes to nothing goes.
    OptionsChoices adding(Leg leg) {
        List<Leg> next = new ArrayList<>();
        boolean known = false;
        for (Leg each : legs) {
            boolean same = each.type() == leg.type() && each.strike() == leg.strike() && each.days() == leg.days();
            if (!same) {
                next.add(each);
                continue;
            }
            known = true;
            double sum = each.quantity() + leg.quantity();
            if (sum != 0)
                next.add(new Leg(each.type(), each.strike(), each.days(), sum, leg.volatility(), each.premium()));
        }
        if (!known) next.add(leg);
        return withLegs(next);
    }
}
