package tradewind.views.blotter;

/// One row's place in a table: the row in it is replaced when the desk has a newer one. FX thread only.
///
/// @param <R> the immutable row
final class Line<R> {
    private final int index;
    private final long rank;
    private R row;
    private int version;

    Line(int index, R row) {
        this(index, index, row);
    }

    /// @param rank where it stands: the highest is on top
    Line(int index, long rank, R row) {
        this.index = index;
        this.rank = rank;
        this.row = row;
    }

    /// The desk's index: rises with age's opposite, so the highest is the newest.
    int index() {
        return index;
    }

    /// Where it stands: the highest is on top. The index, unless the line belongs below another.
    long rank() {
        return rank;
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
