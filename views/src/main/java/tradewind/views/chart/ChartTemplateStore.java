package tradewind.views.chart;

import java.util.List;
import java.util.Optional;

/// Where templates are kept between two runs. Never on the application thread.
public interface ChartTemplateStore {
    /// What was found.
    ///
    /// @param problems what could not be read, in words, and what was done about it
    record Kept(List<ChartTemplate> templates, List<String> problems) {}

    /// Nothing is kept.
    ChartTemplateStore NONE = new ChartTemplateStore() {
        @Override
        public Kept load() {
            return new Kept(List.of(), List.of());
        }

        @Override
        public Optional<String> save(ChartTemplate template) {
            return Optional.empty();
        }

        @Override
        public Optional<String> remove(String name) {
            return Optional.empty();
        }
    };

    Kept load();

    /// @return why it is not kept; empty if it is
    Optional<String> save(ChartTemplate template);

    /// @return why it is still there; empty if it is gone
    Optional<String> remove(String name);
}
