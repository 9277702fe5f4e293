package tradewind.views.chart;

import java.util.Optional;

/// What a chart remembers with the layout it stands in.
public interface ChartMemory {
    /// Nothing is kept.
    ChartMemory NONE = new ChartMemory() {
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
