package tradewind.views.risk;

import java.time.Duration;
import java.util.Optional;
import tradewind.engine.risk.VarMethod;
import tradewind.views.texts.Texts;

/// What the trader has set in the panel.
///
/// @param whatIf an order that nobody has sent
record RiskChoices(VarMethod method, double level, Horizon horizon, Optional<WhatIf> whatIf) {
    private static final Texts TEXTS = Texts.of("risk");

    static final RiskChoices FIRST = new RiskChoices(VarMethod.HISTORICAL, 0.95, Horizon.DAY, Optional.empty());

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
