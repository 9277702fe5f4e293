package tradewind.views.risk;

import java.util.Optional;

/// What the panel is told to remember between two runs.
public interface RiskMemory {
    /// Nothing is kept.
    RiskMemory NONE = new RiskMemory() {
        @Override
        public Optional<String> setting(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, String value) {}
    };

    Optional<String> setting(String name);

    void keep(String name, String value);
}
