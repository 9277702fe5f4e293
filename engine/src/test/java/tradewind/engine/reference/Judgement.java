package tradewind.engine.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares an answer with what a case expects, field by field.
///
/// A field that is not answered fails; so does a number where null (undefined) is expected, and NaN anywhere. A
/// printed figure (`paperX`, `publishedX`) that is not answered under its own name is compared with the answer's `x`.
/// Texts called `order` or `note…` describe the case. Where the notes of a case say `judge on`, its optimum is flat:
/// a position (weight, trade, holding) further off than its tolerance is a remark, as long as all other fields agree.
final class Judgement {
    private static final List<String> POSITIONS = List.of("weight", "trade", "holding");
    private static final List<String> REFUSALS = List.of(
            "refus",
            "reject",
            "exception",
            "illegal",
            "error",
            "infeasible",
            "invalid",
            "undefined",
            "not a number",
            "nan");

    private final Tolerances tolerances;
    private final boolean flat;
    private final List<String> failures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Judgement(JsonNode aCase) {
        tolerances = new Tolerances(aCase.path("tolerance"));
        flat = aCase.path("notes").asString("").toLowerCase(Locale.ROOT).contains("judge on");
    }

    /// Judges an answer; empty if it agrees.
    List<String> failures(JsonNode expected, @Nullable Object answer) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        expected.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        if (Fields.plain(answer) instanceof Map<?, ?> map) {
            fields.forEach((name, value) -> field(List.of(name), value, map));
        } else {
            failures.add("answered " + answer + " instead of the fields " + fields.keySet());
        }
        if (!failures.isEmpty()) failures.addAll(remarks);
        return failures;
    }

    /// Whether a case is content with a refusal: it expects an `outcome` in words that speaks of one.
    static boolean wantsRefusal(JsonNode expected) {
        String words = expected.path("outcome").asString("").toLowerCase(Locale.ROOT);
        return REFUSALS.stream().anyMatch(words::contains);
    }

    private void field(List<String> path, JsonNode expected, Map<?, ?> answers) {
        String name = path.getLast();
        if (answers.containsKey(name)) {
            judge(path, expected, answers.get(name), name);
            return;
        }
        String printed = printed(name);
        if (!printed.isEmpty() && answers.containsKey(printed)) {
            judge(path, expected, answers.get(printed), name);
        } else if (!(expected.isString() && describes(name))) {
            failures.add(String.join(".", path) + " is not answered");
        }
    }

    private static boolean describes(String name) {
        return name.equals("order") || name.toLowerCase(Locale.ROOT).startsWith("note");
    }

    /// `paperParameters` prints `parameters`; empty for what is not a printed figure.
    static String printed(String name) {
        for (String prefix : List.of("paper", "published")) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String rest = name.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return "";
    }

    private void judge(List<String> path, JsonNode expected, @Nullable Object actual, String where) {
        if (expected.isNull()) {
            if (actual != null) failures.add(where + " is undefined, answered " + actual);
        } else if (actual == null) {
            failures.add(where + " is answered as undefined, expected " + expected);
        } else if (expected.isNumber()) {
            number(path, expected.doubleValue(), actual, where);
        } else if (expected.isBoolean()) {
            if (!actual.equals(expected.booleanValue())) failures.add(where + ": " + actual + " is not " + expected);
        } else if (expected.isString()) {
            text(path.getLast(), expected.stringValue(), actual, where);
        } else if (expected.isArray()) {
            if (!(actual instanceof List<?> list) || list.size() != expected.size()) {
                failures.add(where + " should be a list of " + expected.size() + ": " + actual);
                return;
            }
            for (int i = 0; i < list.size(); i++) judge(path, expected.get(i), list.get(i), where + "[" + i + "]");
        } else if (actual instanceof Map<?, ?> map) {
            expected.properties().forEach(inner -> {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(inner.getKey());
                field(deeper, inner.getValue(), map);
            });
        } else {
            failures.add(where + " should have fields: " + actual);
        }
    }

    private void number(List<String> path, double expected, Object actual, String where) {
        if (!(actual instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            failures.add(where + ": " + actual + " is not a number, expected " + expected);
            return;
        }
        Tolerances.Bound bound = tolerances.of(path);
        if (bound.allows(expected, number.doubleValue())) return;
        String difference = String.join(".", path.subList(0, path.size() - 1)) + " " + where + ": " + actual
                + " instead of " + expected + " (" + bound + ")";
        boolean position = POSITIONS.stream().anyMatch(path.getLast().toLowerCase(Locale.ROOT)::contains);
        (flat && position ? remarks : failures).add(difference.strip());
    }

    private void text(String name, String expected, Object actual, String where) {
        if (describes(name)) return;
        if (!expected.equalsIgnoreCase(String.valueOf(actual)))
            failures.add(where + ": \"" + actual + "\" instead of \"" + expected + "\"");
    }
}
