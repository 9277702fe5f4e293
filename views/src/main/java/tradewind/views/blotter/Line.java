package tradewind.views.blotter;

/// One row's place in a table: the row in it is replaced when the desk has a newer one. FX thread only.
///
/// @param <R> the immutable row
final class Line<R> {
    private final int index;
    private R row;
    private int version;

    Line(int index, R row) {
        this.index = index;
        this.row = row;
    }

    /// The desk's index: rises with age's opposite, so the highest is the newest.
    int index() {
        return index;
    }

    R row() {
        return row;
    }

    /// Goes up with every replaced row; a cell that painted another version is out of date.
    int version() {
        return version;
    }

    void replace(R newer) {
        row = newer;
        version++;
    }
}
