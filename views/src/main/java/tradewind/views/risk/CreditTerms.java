package tradewind.views.risk;

import tradewind.engine.risk.Counterparty;

/// What a trader believes of a venue's credit.
///
/// @param rate     a year: 0.02 is a spread of 200 bp, or two defaults in a hundred
/// @param recovery what is paid back after a default, 0 to below 1
/// @param days     how far ahead defaults are counted
record CreditTerms(Kind kind, double rate, double recovery, double days) {
    /// What is paid back where nobody knows better: the convention of the credit market.
    static final double RECOVERY = 0.4;

    static final double DAYS = 365;

    enum Kind {
        SPREAD,
        INTENSITY
    }

    CreditTerms {
        if (!(rate >= 0) || rate > 100) throw new IllegalArgumentException("rate a year: " + rate);
        if (!(recovery >= 0 && recovery < 1)) throw new IllegalArgumentException("recovery: " + recovery);
        if (!(days > 0) || days > 36_500) throw new IllegalArgumentException("days: " + days);
    }

    /// The same belief in the other way of saying it: spread = intensity × (1 − recovery).
    CreditTerms as(Kind other) {
        if (other == kind) return this;
        double loss = 1 - recovery;
        return new CreditTerms(other, other == Kind.SPREAD ? rate * loss : rate / loss, recovery, days);
    }

    double years() {
        return days / 365;
    }

    Counterparty counterparty(String venue) {
        return new Counterparty(venue, as(Kind.SPREAD).rate(), recovery);
    }
}
