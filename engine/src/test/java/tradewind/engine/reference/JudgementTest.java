package tradewind.engine.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JudgementTest {
    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }

    private static int failures(String expected, String tolerance, Object answer) {
        return failures(expected, tolerance, "", answer);
    }

    private static int failures(String expected, String tolerance, String notes, Object answer) {
        JsonNode aCase = json("{'tolerance': %s, 'notes': '%s'}".formatted(tolerance, notes));
        return new Judgement(aCase).failures(json(expected), answer).size();
    }

    @Test
    void missesAFieldThatIsNotAnswered() {
        assertEquals(1, failures("{'a': 1, 'b': {'c': 2}}", "{'abs': 1}", Map.of("a", 1, "b", Map.of())));
        assertEquals(0, failures("{'a': 1, 'b': {'c': 2}}", "{'abs': 1}", Map.of("a", 1, "b", Map.of("c", 2.5))));
    }

    @Test
    void wantsUndefinedAnsweredAsUndefined() {
        Map<String, Object> undefined = new HashMap<>();
        undefined.put("a", null);
        assertEquals(0, failures("{'a': null}", "{'abs': 1}", undefined));
        assertEquals(1, failures("{'a': null}", "{'abs': 1}", Map.of("a", 0)));
        assertEquals(1, failures("{'a': null}", "{'abs': 1}", Map.of()));
        assertEquals(1, failures("{'a': 0}", "{'abs': 1}", undefined));
    }

    @Test
    void acceptsNoNaN() {
        assertEquals(1, failures("{'a': 1}", "{'abs': 1}", Map.of("a", Double.NaN)));
    }

    @ParameterizedTest
    @CsvSource({"1.0009, 0", "1.0011, 1", "-1, 1"})
    void holdsANumberToEitherBound(double answer, int failures) {
        assertEquals(failures, failures("{'a': 1}", "{'abs': 0.000001, 'rel': 0.001}", Map.of("a", answer)));
        assertEquals(failures, failures("{'a': 1}", "{'abs': 0.001, 'rel': 0.000001}", Map.of("a", answer)));
    }

    @Test
    void takesTheBoundOfTheNearestNameThenTheLongestStem() {
        String tolerance = "{'abs': 1e-9, 'parameterRel': 0.1, 'meanAbs': 0.5, 'inventoryMeanAbs': 3}";
        assertEquals(0, failures("{'parameters': {'x': 10}}", tolerance, Map.of("parameters", Map.of("x", 10.9))));
        assertEquals(0, failures("{'means': [10]}", tolerance, Map.of("means", new double[] {10.4})));
        assertEquals(0, failures("{'finalInventoryMean': 10}", tolerance, Map.of("finalInventoryMean", 12.9)));
        assertEquals(1, failures("{'other': 10}", tolerance, Map.of("other", 10.1)));
    }

    @Test
    void holdsAnUnnamedFieldToTheBoundOfTheParameters() {
        assertEquals(0, failures("{'sds': [1]}", "{'paramRel': 0.1, 'meanAbs': 9}", Map.of("sds", List.of(1.09))));
        assertEquals(1, failures("{'sds': [1]}", "{'paramRel': 0.1, 'meanAbs': 9}", Map.of("sds", List.of(1.2))));
    }

    @Test
    void comparesPrintedFiguresWithWhatTheyPrint() {
        String tolerance = "{'abs': 1e-9, 'paperAbs': 0.1}";
        assertEquals(0, failures("{'price': 1, 'paperPrice': 1.05}", tolerance, Map.of("price", 1)));
        assertEquals(1, failures("{'price': 1, 'paperPrice': 1.2}", tolerance, Map.of("price", 1)));
        assertEquals(1, failures("{'price': 1, 'paperPrice': 1.05}", "{'abs': 1e-9}", Map.of("price", 1)));
    }

    @Test
    void readsTheExceptionANoteMakesForAParameter() {
        String tolerance = "{'parameterRel': 1e-4, 'parameterRelNote': '1e-4 relative (mu: 1e-3 or 1e-5 absolute)'}";
        assertEquals(
                0, failures("{'parameters': {'mu': 0.001}}", tolerance, Map.of("parameters", Map.of("mu", 0.001009))));
        assertEquals(
                1, failures("{'parameters': {'mu': 0.001}}", tolerance, Map.of("parameters", Map.of("mu", 0.001011))));
    }

    @Test
    void allowsNothingWhereExactIsAsked() {
        assertEquals(0, failures("{'a': [100, 200]}", "{'exact': true}", Map.of("a", new long[] {100, 200})));
        assertEquals(1, failures("{'a': [100, 200]}", "{'exact': true}", Map.of("a", new double[] {100, 200.0000001})));
    }

    @Test
    void comparesListsElementByElement() {
        assertEquals(1, failures("{'a': [1, 2]}", "{'abs': 0}", Map.of("a", List.of(1))));
        assertEquals(1, failures("{'a': [1, null]}", "{'abs': 0}", Map.of("a", List.of(1, 2))));
        assertEquals(0, failures("{'a': [1, null]}", "{'abs': 0}", Map.of("a", Arrays.asList(1, null))));
    }

    @Test
    void judgesAFlatOptimumByItsObjectiveFirst() {
        String expected = "{'cvar': 1, 'weights': [0.5, 0.5]}";
        String tolerance = "{'cvarAbs': 1e-9, 'weightAbs': 1e-5}";
        Map<String, Object> tie = Map.of("cvar", 1, "weights", List.of(0.4, 0.6));
        assertEquals(2, failures(expected, tolerance, tie));
        assertEquals(0, failures(expected, tolerance, "vertices can tie: judge on cvar first", tie));
        Map<String, Object> better = Map.of("cvar", 0.9, "weights", List.of(0.5, 0.5));
        assertEquals(1, failures(expected, tolerance, "vertices can tie: judge on cvar first", better));
    }

    @Test
    void takesTheComponentsOfARecordForFields() {
        record Pair(double a, int[] b) {}
        assertEquals(0, failures("{'a': 1, 'b': [2]}", "{'abs': 0}", new Pair(1, new int[] {2})));
    }

    @Test
    void takesARefusalWhereTheCaseAsksForOneInWords() {
        assertTrue(Judgement.wantsRefusal(json("{'outcome': 'refused: the matrix is singular'}")));
        assertEquals(false, Judgement.wantsRefusal(json("{'a': 1}")));
    }
}
