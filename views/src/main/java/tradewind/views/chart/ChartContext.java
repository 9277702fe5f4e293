package tradewind.views.chart;

import java.util.List;
import tradewind.engine.market.Instrument;

/// What a chart has around it.
///
/// @param others instruments it can be compared with
/// @param breaks where its market closes and opens
/// @param memory keeps its settings with the layout
public record ChartContext(List<Instrument> others, SessionBreaks breaks, ChartMemory memory) {
    /// A chart that stands alone, in a market that never closes, and remembers nothing.
    public static final ChartContext ALONE = new ChartContext(List.of(), SessionBreaks.NONE, ChartMemory.NONE);

    public ChartContext {
        others = List.copyOf(others);
    }
}
