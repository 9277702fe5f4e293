package tradewind.views.dashboard;

import java.util.Optional;

/// What a tile shows.
///
/// @param value with sign, separators and without unit; empty while it is not known
/// @param unit such as `USD`
/// @param context one line beside the value; without a value the reason
/// @param direction 1 or -1 where the value is a profit or a loss, else 0
/// @param number the value once more, for the line; empty while it is not known
record Figure(String value, String unit, String context, int direction, Optional<Double> number) {
    static Figure unknown(String why) {
        return new Figure("", "", why, 0, Optional.empty());
    }

    static Figure of(String value, String unit, String context, int direction, double number) {
        return new Figure(value, unit, context, direction, Optional.of(number));
    }
}
