package tradewind.engine.risk;

/// Something that is held and whose risk is in no number, and what is missing of it.
///
/// @param currency of the book
public record Unmeasured(String symbol, Missing missing, String currency) {
    public enum Missing {
        PRICE,
        HISTORY
    }

    /// In English.
    public String sentence() {
        return switch (missing) {
            case PRICE -> symbol + ": no price in " + currency + ", its risk is in no number here";
            case HISTORY -> symbol + ": no price history, its risk is not in this number";
        };
    }
}
