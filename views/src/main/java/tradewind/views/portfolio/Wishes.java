package tradewind.views.portfolio;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.ViewsText;
import tradewind.views.texts.Texts;

/// What the trader wants of a portfolio beside its limits, as it is typed. Percent where a field says so.
final class Wishes {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double PERCENT = 100;
    private static final double BASIS_POINTS = 1e4;

    private final ObjectProperty<Preferences.CovarianceEstimate> covariance =
            new SimpleObjectProperty<>(this, "covariance", Preferences.USUAL.covariance());
    private final ObjectProperty<Preferences.ReturnEstimate> returns =
            new SimpleObjectProperty<>(this, "returns", Preferences.USUAL.returns());
    private final StringProperty riskAversion = text(Preferences.USUAL.riskAversion());
    private final StringProperty riskFree = text(PERCENT * Preferences.USUAL.riskFree());
    private final StringProperty costs = text(BASIS_POINTS * Preferences.USUAL.costRate());
    private final StringProperty confidence = text(PERCENT * Preferences.USUAL.confidence());
    private final StringProperty volatility = text(PERCENT * Preferences.USUAL.targetVolatility());
    private final StringProperty leverage = text(Preferences.USUAL.maxLeverage());
    private final StringProperty kelly = text(Preferences.USUAL.kellyFraction());
    private final StringProperty clusters = text(Preferences.USUAL.clusters());
    private final StringProperty views = new SimpleStringProperty("");
    private final Shares budgets = new Shares(Shares.Kind.BUDGET);
    private final Shares market = new Shares(Shares.Kind.MARKET);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    Wishes() {
        summary.bind(Bindings.createStringBinding(
                () -> "γ " + riskAversion.get() + " · " + costs.get() + " bp", riskAversion, costs));
    }

    private static StringProperty text(double value) {
        return new SimpleStringProperty(
                value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    }

    ObjectProperty<Preferences.CovarianceEstimate> covariance() {
        return covariance;
    }

    /// How expected returns are estimated.
    ObjectProperty<Preferences.ReturnEstimate> returns() {
        return returns;
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

    /// Percent of the days that are not the worst ones.
    StringProperty confidence() {
        return confidence;
    }

    /// Percent a year.
    StringProperty volatility() {
        return volatility;
    }

    StringProperty leverage() {
        return leverage;
    }

    /// Share of the full stake.
    StringProperty kelly() {
        return kelly;
    }

    /// A whole number; 0 for the root of the number of instruments.
    StringProperty clusters() {
        return clusters;
    }

    /// As [ViewsText] reads them.
    StringProperty views() {
        return views;
    }

    /// The share of the risk each position is to carry.
    Shares budgets() {
        return budgets;
    }

    /// What the market holds.
    Shares market() {
        return market;
    }

    /// There are prices of these now.
    void of(List<String> symbols) {
        budgets.of(symbols);
        market.of(symbols);
    }

    /// In a few letters.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// What the method needs of it: a share typed for another one is not looked at.
    ///
    /// @throws IllegalArgumentException if a field holds no number, or one out of its range; the message
    ///     names it
    Preferences preferences(Allocator method) {
        return new Preferences(
                covariance.get(),
                returns.get(),
                number("number.aversion", riskAversion),
                number("number.riskfree", riskFree) / PERCENT,
                number("number.confidence", confidence) / PERCENT,
                number("number.volatility", volatility) / PERCENT,
                number("number.leverage", leverage),
                number("number.kelly", kelly),
                number("number.costs", costs) / BASIS_POINTS,
                Preferences.USUAL.holdingPeriods(),
                count("number.clusters", clusters),
                method == Allocator.RISK_BUDGETS ? budgets.typed() : Map.of(),
                method == Allocator.BLACK_LITTERMAN ? market.typed() : Map.of(),
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

    /// @param refusal of the texts
    private static int count(String refusal, StringProperty field) {
        try {
            return Integer.parseInt(field.get().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(TEXTS.get(refusal, field.get()), e);
        }
    }
}
