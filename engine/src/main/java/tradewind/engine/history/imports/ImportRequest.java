package tradewind.engine.history.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.history.quality.Rule;

/// What is to be imported, and what is known about it.
///
/// @param template of the source; without one the header has to tell what the columns are
/// @param symbol as the trader calls it; empty if the file names it
/// @param venue empty for the template's
/// @param answers to questions, by [Question#key]
/// @param rules demands beyond the standard ones
public record ImportRequest(
        Path file,
        Optional<Template> template,
        String symbol,
        String venue,
        Map<String, String> answers,
        List<Rule> rules) {
    public ImportRequest {
        answers = Map.copyOf(answers);
        rules = List.copyOf(rules);
    }
}
