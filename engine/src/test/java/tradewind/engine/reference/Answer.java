package tradewind.engine.reference;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How the product answers one method.
@FunctionalInterface
interface Answer {
    /// Computes the fields from the inputs alone.
    ///
    /// @param inputs the `inputs` of the case
    /// @param asked  the names and lengths of what is asked for: the `expected` fields with every number
    ///               replaced by 0, except positions (`bars`), which are part of the question
    /// @param folder where the case file lies; an input `dataset` is a file named from here
    /// @return a map, record, list, array, number, truth value, text, or null for what is undefined, nested as
    /// needed
    @Nullable
    Object answer(JsonNode inputs, JsonNode asked, Path folder) throws Exception;
}
