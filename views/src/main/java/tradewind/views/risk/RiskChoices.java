package tradewind.views.risk;

import java.time.Duration;
import java.util.Optional;
import tradewind.engine.risk.VarMethod;
import tradewind.views.texts.Texts;

/// What the trader has set in the panel.
///
/// @param whatIf an order that nobody has sent
record RiskChoices(VarMethod method, double level, Horizon horizon, Optional<WhatIf> whatIf, CreditBook credit) {
    private static final Texts TEXTS = Texts.of("risk");

    static final RiskChoices FIRST =
            new RiskChoices(VarMethod.HISTORICAL, 0.95, Horizon.DAY, Optional.empty(), CreditBook.EMPTY);

    RiskChoices with(VarMethod other) {
        return new RiskChoices(other, level, horizon, whatIf, credit);
    }

    RiskChoices with(double other) {
        return new RiskChoices(method, other, horizon, whatIf, credit);
    }

    RiskChoices with(Horizon other) {
        return new RiskChoices(method, level, other, whatIf, credit);
    }

    RiskChoices with(Optional<WhatIf> order) {
        return new RiskChoices(method, level, horizon, order, credit);
    }

    RiskChoices with(CreditBook other) {
        return new RiskChoices(method, level, horizon, whatIf, other);
    }

    enum Horizon {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        TEN_DAYS(Duration.ofDays(10));

        private final Duration time;

        Horizon(Duration time) {
            this.time = time;
        }

        String label() {
            return TEXTS.get("horizon." + name());
        }

        String words() {
            return TEXTS.get("horizon.words." + name());
        }

        Duration time() {
            return time;
        }
    }
}
