package tradewind.views.ladder;

import tradewind.views.texts.Texts;

/// A column a trader may add, in the order they keep their place where there is room for few: the last gives way first.
/// That of the trades stands left of all, beside what was traded; the others right of all.
enum Extra {
    /// Trades at a price.
    TRADES("99,999"),
    /// What can be ahead of the trader's orders.
    QUEUE("≤999.99"),
    /// Own fills of the day, net.
    FILLS("+99.00"),
    /// What the open position would make at a price.
    PROFIT("+9,999.99");

    private static final Texts TEXTS = Texts.of("ladder");

    private final String widest;

    Extra(String widest) {
        this.widest = widest;
    }

    /// What it is as wide as.
    String widest() {
        return widest;
    }

    String head() {
        return TEXTS.get("head." + name());
    }

    /// What its figures are.
    String about() {
        return TEXTS.get("head." + name() + ".about");
    }

    String title() {
        return TEXTS.get("column." + name());
    }
}
