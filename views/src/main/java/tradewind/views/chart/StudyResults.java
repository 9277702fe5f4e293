package tradewind.views.chart;

import java.util.List;
import tradewind.engine.indicators.IndicatorValues;

/// What one job worked out: values of bars `from` and after, by study and line, in price.
///
/// @param to the bar after the last one
record StudyResults(int from, int to, List<Study> studies, List<Result> results) {
    /// What a job made of one study.
    sealed interface Result {
        record Values(IndicatorValues values) implements Result {}

        record Failed(Throwable why) implements Result {}
    }

    /// The same with a study drawn in another way.
    StudyResults replaced(Study study, Study by) {
        List<Study> others = studies.stream().map(s -> s.equals(study) ? by : s).toList();
        return new StudyResults(from, to, others, results);
    }
}
