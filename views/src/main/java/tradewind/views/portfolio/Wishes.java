package tradewind.views.portfolio;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.ViewsText;
import tradewind.views.texts.Texts;

/// What the trader wants of a portfolio beside its limits, as it is typed. Percent where a field says so.
final class Wishes {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double PERCENT = 100;
    private static final double BASIS_POINTS = 1e4;

    private final StringProperty riskAversion = text(Preferences.USUAL.riskAversion());
    private final StringProperty riskFree = text(PERCENT * Preferences.USUAL.riskFree());
    private final StringProperty costs = text(BASIS_POINTS * Preferences.USUAL.costRate());
    private final StringProperty volatility = text(PERCENT * Preferences.USUAL.targetVolatility());
    private final StringProperty leverage = text(Preferences.USUAL.maxLeverage());
    private final StringProperty views = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    Wishes() {
        summary.bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> "γ " + riskAversion.get() + " · " + costs.get() + " bp", riskAversion, costs));
    }

    private static StringProperty text(double value) {
        return new SimpleStringProperty(
                value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    }

    StringProperty riskAversion() {
        return riskAversion;
    }

    /// Percent a year.
    StringProperty riskFree() {
        return riskFree;
    }

    /// Basis points of the value traded.
    StringProperty costs() {
        return costs;
    }

    /// Percent a year.
    StringProperty volatility() {
        return volatility;
    }

    StringProperty leverage() {
        return leverage;
    }

    /// As [ViewsText] reads them.
    StringProperty views() {
        return views;
    }

    /// In a few letters.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// @throws IllegalArgumentException if a field holds no number, or one out of its range; the message
    ///     names it
    Preferences preferences(Preferences.CovarianceEstimate covariance) {
        Preferences usual = Preferences.USUAL;
        return new Preferences(
                covariance,
                usual.returns(),
                number("number.aversion", riskAversion),
                number("number.riskfree", riskFree) / PERCENT,
                usual.confidence(),
                number("number.volatility", volatility) / PERCENT,
                number("number.leverage", leverage),
                usual.kellyFraction(),
                number("number.costs", costs) / BASIS_POINTS,
                usual.holdingPeriods(),
                usual.clusters(),
                usual.riskBudgets(),
                usual.marketWeights(),
                ViewsText.parse(views.get()));
    }

    /// @param refusal of the texts
    private static double number(String refusal, StringProperty field) {
        try {
            return Double.parseDouble(field.get().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(TEXTS.get(refusal, field.get()), e);
        }
    }
}
