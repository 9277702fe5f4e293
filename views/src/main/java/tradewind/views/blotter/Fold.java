package tradewind.views.blotter;

/// What an order row has to do with its list, as the table shows it.
///
/// @param band which of the [#BANDS] colours its list wears
/// @param others how many orders stand below the first; 0 unless it is the first
record Fold(Part part, int band, int others) {
    static final int BANDS = 6;

    static final Fold ALONE = new Fold(Part.ALONE, 0, 0);

    enum Part {
        /// Of no list, or of one whose first order is not here.
        ALONE,
        /// The first, with the others below it.
        OPEN,
        /// The first, with the others out of sight.
        FOLDED,
        /// Below the first.
        BELOW
    }
}
