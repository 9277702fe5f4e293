package tradewind.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// How far each field of a case may be off, from its `tolerance`.
///
/// A key is a stem and `Abs` or `Rel`. It governs the fields whose name, or an enclosing field's name, contains the
/// stem; the nearest name wins, then the longest stem. `paper…` and `published…` govern only fields that start so;
/// such a field without a key of its own is held to the key of what it prints. A field that no key names is held to
/// plain `abs`/`rel`, else to `parameter…`/`param…`, else to the tightest key of its kind. Where both an absolute and
/// a relative bound apply, either is enough. `exact` allows nothing.
final class Tolerances {
    private static final double DEFAULT = 1e-9;
    /// A relative bound around zero would allow nothing but zero itself.
    private static final double ZERO = 1e-12;

    private static final Pattern KEY = Pattern.compile("(\\w*?)(abs|rel|Abs|Rel)");
    private static final Pattern EXCEPTION = Pattern.compile("(\\w+): ([\\d.e+-]+) or ([\\d.e+-]+) absolute");

    /// @param abs absolute bound, NaN if there is none
    /// @param rel relative bound, NaN if there is none
    record Bound(double abs, double rel) {
        boolean allows(double expected, double actual) {
            double off = Math.abs(actual - expected);
            if (off == 0) return true;
            double around = expected == 0 && Double.isNaN(abs) ? ZERO : abs;
            return off <= around || off <= rel * Math.abs(expected);
        }

        @Override
        public String toString() {
            return (Double.isNaN(abs) ? "" : "abs " + abs + " ") + (Double.isNaN(rel) ? "" : "rel " + rel);
        }
    }

    private final Map<String, double[]> stems = new TreeMap<>();
    private final Map<String, Bound> exceptions = new TreeMap<>();
    private final boolean exact;

    Tolerances(JsonNode tolerance) {
        exact = tolerance.path("exact").asBoolean(false);
        for (var entry : tolerance.properties()) {
            Matcher key = KEY.matcher(entry.getKey());
            if (entry.getValue().isNumber() && key.matches()) {
                double[] bounds = stems.computeIfAbsent(
                        key.group(1).toLowerCase(Locale.ROOT), _ -> new double[] {Double.NaN, Double.NaN});
                bounds[key.group(2).equalsIgnoreCase("abs") ? 0 : 1] =
                        entry.getValue().doubleValue();
            } else if (entry.getValue().isString()) {
                Matcher words = EXCEPTION.matcher(entry.getValue().stringValue());
                while (words.find()) {
                    exceptions.put(
                            words.group(1),
                            new Bound(Double.parseDouble(words.group(3)), Double.parseDouble(words.group(2))));
                }
            }
        }
    }

    /// @param path names of the enclosing fields, outermost first, then the field's own
    Bound of(List<String> path) {
        if (exact) return new Bound(0, 0);
        Bound exception = exceptions.get(path.getLast());
        if (exception != null && !isDeviation(path)) return exception;
        for (String name : path.reversed()) {
            String stem = governing(name);
            if (!stem.isEmpty()) return bound(stem);
        }
        for (String fallback : List.of("", "parameter", "param")) {
            if (stems.containsKey(fallback)) return bound(fallback);
        }
        return tightest();
    }

    /// The exception a note makes for a parameter is not one for its standard error.
    private static boolean isDeviation(List<String> path) {
        return path.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("error"));
    }

    /// The longest stem that governs a name, empty if none does. Keys for printed figures come first for these.
    private String governing(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        String printed = "";
        String other = "";
        for (String stem : stems.keySet()) {
            if (isPrinted(stem)) {
                if (name.startsWith(stem) && stem.length() > printed.length()) printed = stem;
            } else if (name.contains(stem) && stem.length() > other.length()) {
                other = stem;
            }
        }
        return printed.isEmpty() ? other : printed;
    }

    private static boolean isPrinted(String stem) {
        return stem.startsWith("paper") || stem.startsWith("published");
    }

    private Bound bound(String stem) {
        double[] bounds = Objects.requireNonNull(stems.get(stem));
        return new Bound(bounds[0], bounds[1]);
    }

    private Bound tightest() {
        List<Double> relative = new ArrayList<>();
        stems.forEach((stem, bounds) -> {
            if (!isPrinted(stem) && !Double.isNaN(bounds[1])) relative.add(bounds[1]);
        });
        double rel = relative.stream().mapToDouble(d -> d).min().orElse(DEFAULT);
        return new Bound(DEFAULT, rel);
    }
}
