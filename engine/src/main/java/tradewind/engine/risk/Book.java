package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything held at one moment, in one currency.
///
/// @param currency code of the currency all worths are in
/// @param equity   cash and holdings together
/// @param holdings one per symbol, flat ones left out
/// @param unpriced what is held and has no price; its risk is in no number
public record Book(String currency, double equity, List<Holding> holdings, List<Unmeasured> unpriced) {
    public Book {
        if (!Double.isFinite(equity)) throw new IllegalArgumentException("equity is not a number: " + equity);
        Set<String> seen = new HashSet<>();
        for (Holding each : holdings)
            if (!seen.add(each.symbol()))
                throw new IllegalArgumentException(each.symbol() + " is held twice; add the quantities up first");
        holdings = holdings.stream().filter(each -> each.quantity() != 0).toList();
        unpriced = List.copyOf(unpriced);
    }

    public Book(String currency, double equity, List<Holding> holdings) {
        this(currency, equity, holdings, List.of());
    }

    /// Sum of the absolute worths.
    public double gross() {
        return holdings.stream().mapToDouble(each -> Math.abs(each.worth())).sum();
    }

    /// Sum of the signed worths.
    public double net() {
        return holdings.stream().mapToDouble(Holding::worth).sum();
    }

    public Optional<Holding> holding(String symbol) {
        return holdings.stream().filter(each -> each.symbol().equals(symbol)).findFirst();
    }

    /// The book after one more trade at the trade's price; equity stays, for what is bought is paid for.
    ///
    /// @param quantity bought if above zero, sold if below
    public Book after(String symbol, String group, double quantity, double price) {
        List<Holding> next = new ArrayList<>();
        boolean known = false;
        for (Holding each : holdings) {
            boolean same = each.symbol().equals(symbol);
            known |= same;
            next.add(same ? each.withQuantity(each.quantity() + quantity) : each);
        }
        if (!known) next.add(new Holding(symbol, group, quantity, price));
        return new Book(currency, equity, next, unpriced);
    }

    /// The book without one holding.
    public Book without(String symbol) {
        return new Book(
                currency,
                equity,
                holdings.stream().filter(each -> !each.symbol().equals(symbol)).toList(),
                unpriced);
    }
}
