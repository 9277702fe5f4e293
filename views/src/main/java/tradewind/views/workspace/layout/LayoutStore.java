package tradewind.views.workspace.layout;

import java.util.List;
import java.util.Optional;

/// Where layouts are kept from one run to the next.
public interface LayoutStore {
    /// What was kept.
    ///
    /// @param layouts that could be read, in the trader's order
    /// @param current name of the one that was last in sight
    /// @param problems what could not be read, each a sentence for the trader; the files were left as they are
    record Kept(List<Layout> layouts, Optional<String> current, List<String> problems) {
        public Kept {
            layouts = List.copyOf(layouts);
            problems = List.copyOf(problems);
        }
    }

    /// Nothing is kept: for tests and for a desk without a folder.
    LayoutStore NONE = new LayoutStore() {
        @Override
        public Kept load() {
            return new Kept(List.of(), Optional.empty(), List.of());
        }

        @Override
        public Optional<String> save(Layout layout) {
            return Optional.empty();
        }

        @Override
        public Optional<String> order(List<String> names, String current) {
            return Optional.empty();
        }

        @Override
        public Optional<String> remove(String name) {
            return Optional.empty();
        }
    };

    Kept load();

    /// @return why it could not be kept; empty if it was
    Optional<String> save(Layout layout);

    /// Keeps which layouts there are, in which order, and which one is in sight.
    ///
    /// @return why it could not be kept; empty if it was
    Optional<String> order(List<String> names, String current);

    /// @return why it is still there; empty if it is gone
    Optional<String> remove(String name);
}
