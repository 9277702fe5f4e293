package tradewind.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tradewind.engine.market.Instrument;
import tradewind.views.drawing.DrawingBook;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.KeysInForce;

/// What a chart has around it.
///
/// @param others the session's instruments
/// @param breaks where its market closes and opens
/// @param memory keeps its settings with the layout
/// @param templates indicators under a name, the same for all charts
/// @param drawings of the desk, the same on all charts of an instrument
/// @param sync what charts tell one another
/// @param group the link group this one is in; empty for none
/// @param choose shows another instrument in its place
/// @param keys which key does what
public record ChartContext(
        List<Instrument> others,
        SessionBreaks breaks,
        PanelMemory memory,
        ChartTemplates templates,
        DrawingBook drawings,
        ChartSync sync,
        Supplier<Optional<String>> group,
        Consumer<Instrument> choose,
        KeysInForce keys) {
    /// With the keys the desk comes with.
    public ChartContext(
            List<Instrument> others,
            SessionBreaks breaks,
            PanelMemory memory,
            ChartTemplates templates,
            DrawingBook drawings,
            ChartSync sync,
            Supplier<Optional<String>> group,
            Consumer<Instrument> choose) {
        this(others, breaks, memory, templates, drawings, sync, group, choose, new KeysInForce());
    }

    /// A chart that stands alone, in a market that never closes, and remembers nothing.
    public static ChartContext alone() {
        return new ChartContext(
                List.of(),
                SessionBreaks.NONE,
                PanelMemory.NONE,
                ChartTemplates.none(),
                DrawingBook.forgetful(),
                new ChartSync(),
                Optional::empty,
                instrument -> {});
    }

    public ChartContext {
        others = List.copyOf(others);
    }
}
