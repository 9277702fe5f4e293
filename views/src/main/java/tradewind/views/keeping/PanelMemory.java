package tradewind.views.keeping;

import java.util.Optional;

/// What a panel remembers with the layout it stands in.
public interface PanelMemory {
    /// Nothing is kept.
    PanelMemory NONE = new PanelMemory() {
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
