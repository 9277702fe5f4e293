package tradewind.engine.quant.execution;

/// What an execution cost against the paper portfolio that traded everything at the decision price.
///
/// Positive numbers are costs. The parts sum to the total exactly.
///
/// @param paperProfit        of the whole quantity from the decision price to the end price
/// @param actualProfit       of what was filled, after fees
/// @param total              paperProfit − actualProfit
/// @param delay              filled quantity from decision to arrival
/// @param trading            fills against the arrival price
/// @param opportunity        what was not filled, from decision to the end price
/// @param filled             quantity filled
/// @param bpsOfPaperNotional total in basis points of quantity × decision price
/// @see "Perold (1988), The implementation shortfall, J. Portfolio Management 14(3); Wagner and Edwards (1993)"
public record ImplementationShortfall(
        double paperProfit,
        double actualProfit,
        double total,
        double delay,
        double trading,
        double opportunity,
        double fees,
        double filled,
        double bpsOfPaperNotional) {

    /// Which way the parent traded.
    public enum Side {
        BUY(1),
        SELL(-1);

        private final int sign;

        Side(int sign) {
            this.sign = sign;
        }
    }

    /// Measures.
    ///
    /// @param quantity       of the decision, above zero
    /// @param decisionPrice  when the decision was taken, above zero
    /// @param arrivalPrice   when the order reached the market
    /// @param fillPrices     one per fill
    /// @param fillQuantities one per fill, above zero, together at most the quantity
    /// @param endPrice       at which what is left is valued
    /// @param fees           zero or above; below zero for a rebate is refused
    public static ImplementationShortfall of(
            Side side,
            double quantity,
            double decisionPrice,
            double arrivalPrice,
            double[] fillPrices,
            double[] fillQuantities,
            double endPrice,
            double fees) {
        positive("quantity", quantity);
        positive("decision price", decisionPrice);
        positive("arrival price", arrivalPrice);
        positive("end price", endPrice);
        if (!(fees >= 0) || !Double.isFinite(fees))
            throw new IllegalArgumentException("fees must be zero or above: " + fees);
        if (fillPrices.length != fillQuantities.length)
            throw new IllegalArgumentException("there are " + fillPrices.length + " fill prices for "
                    + fillQuantities.length + " fill quantities");
        int sign = side.sign;
        double filled = 0;
        double trading = 0;
        double gain = 0;
        for (int i = 0; i < fillPrices.length; i++) {
            positive("price of fill " + i, fillPrices[i]);
            positive("quantity of fill " + i, fillQuantities[i]);
            filled += fillQuantities[i];
            trading += sign * fillQuantities[i] * (fillPrices[i] - arrivalPrice);
            gain += sign * fillQuantities[i] * (endPrice - fillPrices[i]);
        }
        if (filled > quantity * (1 + 1e-12))
            throw new IllegalArgumentException("fills of " + filled + " exceed the quantity " + quantity);
        double delay = sign * filled * (arrivalPrice - decisionPrice);
        double opportunity = sign * (quantity - filled) * (endPrice - decisionPrice);
        double total = delay + trading + opportunity + fees;
        return new ImplementationShortfall(
                sign * quantity * (endPrice - decisionPrice),
                gain - fees,
                total,
                delay,
                trading,
                opportunity,
                fees,
                filled,
                total / (quantity * decisionPrice) * 1e4);
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be above zero and finite: " + value);
    }
}
