package tradewind.engine.history.imports;

import java.util.List;
import java.util.Optional;

/// Finds out which mark is the decimal one, from numbers that can be read in one way only.
final class NumberLook {
    private NumberLook() {}

    private enum Says {
        POINT,
        COMMA,
        EITHER,
        NOTHING
    }

    /// @param values of price and quantity columns
    /// @param delimiter of the file; where it is a comma, one in a number has to be quoted, so a point is
    ///     decimal
    /// @param answer `point` or `comma` if somebody said so
    static boolean decimalComma(List<String> values, char delimiter, Optional<String> answer) throws QuestionException {
        int points = 0;
        int commas = 0;
        String either = "";
        for (String value : values) {
            switch (says(value)) {
                case POINT -> points++;
                case COMMA -> commas++;
                case EITHER -> either = either.isEmpty() ? value : either;
                case NOTHING -> {}
            }
        }
        if (answer.isPresent()) return answer.get().equals("comma");
        if (points > 0 && commas == 0) return false;
        if (commas > 0 && points == 0) return true;
        if (points == 0 && either.isEmpty()) return false;
        if (points == 0 && delimiter == ',' && either.indexOf(',') < 0) return false;
        String shown = points > 0
                ? values.stream().filter(v -> says(v) == Says.COMMA).findFirst().orElse("")
                : either;
        throw new QuestionException(new Question(
                "decimal",
                "Which mark is the decimal one in \"" + shown + "\"?",
                List.of(
                        new Question.Choice("point", read(shown, false)),
                        new Question.Choice("comma", read(shown, true))),
                false));
    }

    private static String read(String value, boolean comma) {
        char group = comma ? '.' : ',';
        return "read as " + value.replace(String.valueOf(group), "").replace(',', '.');
    }

    private static Says says(String value) {
        int point = value.lastIndexOf('.');
        int comma = value.lastIndexOf(',');
        if (point < 0 && comma < 0) return Says.NOTHING;
        if (point >= 0 && comma >= 0) return point > comma ? Says.POINT : Says.COMMA;
        char mark = point >= 0 ? '.' : ',';
        int first = value.indexOf(mark);
        int last = Math.max(point, comma);
        Says decimal = mark == '.' ? Says.POINT : Says.COMMA;
        // twice: it sets thousands apart
        if (first != last) return mark == '.' ? Says.COMMA : Says.POINT;
        String whole = value.substring(0, first).replaceFirst("^[-+]", "");
        String rest = value.substring(last + 1);
        boolean couldGroup = rest.matches("\\d{3}") && whole.matches("[1-9]\\d{0,2}");
        return couldGroup ? Says.EITHER : decimal;
    }

    /// The most decimals among the values; zeros at the end are none.
    static int decimals(List<String> values, boolean comma) {
        int most = 0;
        for (String value : values) {
            int mark = value.indexOf(comma ? ',' : '.');
            if (mark < 0) continue;
            int end = mark + 1;
            while (end < value.length() && Character.isDigit(value.charAt(end))) end++;
            while (end > mark + 1 && value.charAt(end - 1) == '0') end--;
            most = Math.max(most, end - mark - 1);
        }
        return most;
    }
}
