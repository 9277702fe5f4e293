package tradewind.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the trader has to read about the desk as a whole. It waits until there is a window to show it. FX thread only.
final class Complaints implements Consumer<String> {
    private final List<String> waiting = new ArrayList<>();
    private Consumer<String> window = waiting::add;

    @Override
    public void accept(String sentence) {
        window.accept(sentence);
    }

    /// From here on the window shows them.
    void to(Consumer<String> shows) {
        window = shows;
        List<String> early = List.copyOf(waiting);
        waiting.clear();
        early.forEach(shows);
    }
}
