package tradewind.engine.indicators;

import java.util.List;

/// The lines of an indicator over some bars.
///
/// @param outputs names of the lines
/// @param lines one array per output, each as long as the bars; NaN where the value is not defined yet
public record IndicatorValues(List<String> outputs, double[][] lines) {
    public IndicatorValues {
        if (outputs.size() != lines.length)
            throw new IllegalArgumentException(outputs + " named, " + lines.length + " lines");
    }

    /// The line with this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public double[] line(String output) {
        int i = outputs.indexOf(output);
        if (i < 0) throw new IllegalArgumentException("no line " + output + " among " + outputs);
        return lines[i];
    }
}
