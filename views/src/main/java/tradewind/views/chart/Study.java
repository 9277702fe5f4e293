package tradewind.views.chart;

import tradewind.engine.indicators.Indicator;
import tradewind.views.controls.Token;

/// An indicator switched on: with which parameters, and in which colour its first line is drawn.
///
/// Two are equal if they are the same one: the parameters are compared by identity, and never changed in place.
record Study(Indicator indicator, double[] parameters, Token colour) {
    String label() {
        return indicator.label(parameters);
    }

    boolean overPrices() {
        return indicator.pane() == Indicator.Pane.PRICE;
    }

    /// Lines around a middle, all in one colour.
    boolean isBand() {
        return overPrices() && indicator.outputs().size() == 3;
    }

    /// The colour of one of its lines: the next ones take the next series.
    Token colour(int line) {
        return switch ((colour.ordinal() - Token.SERIES_1.ordinal() + line) % 3) {
            case 0 -> Token.SERIES_1;
            case 1 -> Token.SERIES_2;
            default -> Token.SERIES_3;
        };
    }
}
