package tradewind.views.risk;

import java.time.Duration;
import java.util.Optional;
import tradewind.engine.risk.VarMethod;

/// What the trader has set in the panel.
///
/// @param whatIf an order that nobody has sent
record RiskChoices(VarMethod method, double level, Horizon horizon, Optional<WhatIf> whatIf) {
    static final RiskChoices FIRST = new RiskChoices(VarMethod.HISTORICAL, 0.95, Horizon.DAY, Optional.empty());

    enum Horizon {
        HOUR("1 h", "an hour", Duration.ofHours(1)),
        DAY("1 d", "a day", Duration.ofDays(1)),
        TEN_DAYS("10 d", "ten days", Duration.ofDays(10));

        private final String label;
        private final String words;
        private final Duration time;

        Horizon(String label, String words, Duration time) {
            this.label = label;
            this.words = words;
            this.time = time;
        }

        String label() {
            return label;
        }

        String words() {
            return words;
        }

        Duration time() {
            return time;
        }
    }
}
