package tradewind.engine.history.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a question.
public sealed interface QueryResult {
    /// @param version of the lake that answered
    /// @param columns names
    /// @param types as SQL calls them
    /// @param rows of [Long], [Double], [Boolean], [java.math.BigDecimal] and text; null where SQL says NULL
    /// @param cut whether there were more rows than were asked for
    /// @param notices what the answer is not made of, such as a damaged part, for a person
    record Rows(
            long version,
            List<String> columns,
            List<String> types,
            List<List<@Nullable Object>> rows,
            boolean cut,
            List<String> notices)
            implements QueryResult {}

    /// There is no answer; the sentence says why.
    record Refused(String sentence) implements QueryResult {}
}
