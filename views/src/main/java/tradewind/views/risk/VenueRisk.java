package tradewind.views.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.quant.Samples;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.Counterparty;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.ReturnHistory;
import tradewind.views.texts.Texts;

/// What lies with a venue, and what its default is worth.
///
/// @param money       cash that is counted there
/// @param things      worth of the positions there
/// @param terms       what is believed of it; empty if nothing yet
/// @param adjustment  empty without terms, or for the reason in `why`
/// @param probability of a default up to the horizon
record VenueRisk(
        String venue,
        double money,
        double things,
        Optional<CreditTerms> terms,
        Optional<Counterparty.Adjustment> adjustment,
        double probability,
        String why) {
    private static final Texts TEXTS = Texts.of("risk");
    private static final int STEPS = 50;

    double balance() {
        return money + things;
    }

    /// Every venue of the source. Which venue keeps the cash nobody knows if there are several: it is counted
    /// where most is held, so that no default looks smaller than it may be.
    static List<VenueRisk> of(RiskSource source, Book book, Optional<ReturnHistory> history, CreditBook credit) {
        List<String> venues = source.venues();
        double[] things = new double[venues.size()];
        double[] gross = new double[venues.size()];
        for (Holding each : book.holdings()) {
            int at = source.venue(each.symbol()).map(venues::indexOf).orElse(-1);
            if (at < 0) continue;
            things[at] += each.worth();
            gross[at] += Math.abs(each.worth());
        }
        int most = 0;
        for (int i = 1; i < gross.length; i++) if (gross[i] > gross[most]) most = i;
        List<VenueRisk> all = new ArrayList<>();
        for (int i = 0; i < things.length; i++) {
            double money = i == most ? book.equity() - book.net() : 0;
            all.add(of(source, book, history, credit, venues.get(i), money, things[i]));
        }
        return all;
    }

    private static VenueRisk of(
            RiskSource source,
            Book book,
            Optional<ReturnHistory> history,
            CreditBook credit,
            String venue,
            double money,
            double things) {
        Optional<CreditTerms> terms = credit.of(venue);
        if (terms.isEmpty()) return new VenueRisk(venue, money, things, terms, Optional.empty(), 0, "");
        double years = terms.get().years();
        Counterparty they = terms.get().counterparty(venue);
        boolean eitherWay = (money < 0) != (things < 0) && money != 0 && things != 0;
        Optional<Double> volatility =
                eitherWay ? history.flatMap(past -> volatility(source, book, past, venue)) : Optional.of(1.0);
        double probability = they.defaults(years)[0];
        if (volatility.isEmpty())
            return new VenueRisk(
                    venue, money, things, terms, Optional.empty(), probability, TEXTS.get("credit.volatility", venue));
        Counterparty.Adjustment adjustment = they.account(credit.us(), money, things, years, volatility.get(), STEPS);
        return new VenueRisk(venue, money, things, terms, Optional.of(adjustment), probability, "");
    }

    /// Realised, a year, of what is held at a venue as it is weighted now; empty if a part of it has no
    /// history.
    private static Optional<Double> volatility(RiskSource source, Book book, ReturnHistory past, String venue) {
        double[] profits = new double[past.size()];
        double worth = 0;
        for (Holding each : book.holdings()) {
            if (!source.venue(each.symbol()).equals(Optional.of(venue))) continue;
            int column = past.column(each.symbol());
            if (column < 0) return Optional.empty();
            worth += each.worth();
            for (int t = 0; t < profits.length; t++) profits[t] += each.worth() * past.returns()[t][column];
        }
        double deviation = Samples.standardDeviation(profits) / Math.abs(worth);
        double year = deviation * Math.sqrt(past.periods(Duration.ofDays(365)));
        return year > 0 && Double.isFinite(year) ? Optional.of(year) : Optional.empty();
    }
}
