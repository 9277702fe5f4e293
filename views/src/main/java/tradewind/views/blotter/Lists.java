package tradewind.views.blotter;

/// Lets the rows of a table stand below others, and be folded away there.
///
/// @param <R> the rows
interface Lists<R> {
    Fold of(R row);

    /// What the mark of a row says when the pointer asks.
    String about(R row);

    /// Folds the others away, or brings them back.
    void toggle(R row);

    static <R> Lists<R> none() {
        return new Lists<>() {
            @Override
            public Fold of(R row) {
                return Fold.ALONE;
            }

            @Override
            public String about(R row) {
                return "";
            }

            @Override
            public void toggle(R row) {}
        };
    }
}
