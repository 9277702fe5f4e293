package tradewind.views.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.risk.Counterparty;

/// Beliefs about credit, by venue, and the trader's own.
///
/// @param own credit spread of the trader a year; zero counts no default of one's own
record CreditBook(Map<String, CreditTerms> venues, double own) {
    static final CreditBook EMPTY = new CreditBook(Map.of(), 0);

    private static final String OWN = "OWN";

    CreditBook {
        venues = Map.copyOf(venues);
        if (!(own >= 0) || own > 100) throw new IllegalArgumentException("own spread a year: " + own);
    }

    Optional<CreditTerms> of(String venue) {
        return Optional.ofNullable(venues.get(venue));
    }

    Counterparty us() {
        return new Counterparty("own credit", own, CreditTerms.RECOVERY);
    }

    /// @param terms empty to believe nothing
    CreditBook with(String venue, Optional<CreditTerms> terms) {
        Map<String, CreditTerms> next = new HashMap<>(venues);
        next.remove(venue);
        terms.ifPresent(each -> next.put(venue, each));
        return new CreditBook(next, own);
    }

    CreditBook withOwn(double spread) {
        return new CreditBook(venues, spread);
    }

    /// A line for each venue, as `SPREAD|0.02|0.4|365.0|Bitstamp`, and one for the own spread, for [#read].
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(OWN + "|" + own);
        new TreeMap<>(venues)
                .forEach((venue, each) -> lines.add(String.join(
                        "|",
                        each.kind().name(),
                        Double.toString(each.rate()),
                        Double.toString(each.recovery()),
                        Double.toString(each.days()),
                        venue)));
        return String.join("\n", lines);
    }

    /// Lines that say nothing are left out.
    static CreditBook read(String text) {
        CreditBook book = EMPTY;
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\\|", 5);
            try {
                if (parts[0].equals(OWN) && parts.length == 2) book = book.withOwn(Double.parseDouble(parts[1]));
                else if (parts.length == 5)
                    book = book.with(
                            parts[4],
                            Optional.of(new CreditTerms(
                                    CreditTerms.Kind.valueOf(parts[0]),
                                    Double.parseDouble(parts[1]),
                                    Double.parseDouble(parts[2]),
                                    Double.parseDouble(parts[3]))));
            } catch (IllegalArgumentException e) {
                System.getLogger(CreditBook.class.getName()).log(System.Logger.Level.WARNING, "credit: " + line, e);
            }
        }
        return book;
    }
}
