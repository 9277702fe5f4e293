package tradewind.views.blotter;

/// One row's place in a table: the row in it is replaced when the desk has a newer one. FX thread only.
///
/// @param <R> the immutable row
final class Line<R> {
    /// Ranks stay below this, so that the number of a group fits above it.
    static final int RANK_BITS = 52;

    private final int index;
    private final long rank;
    private R row;
    private int version;
    private long place;
    private String heading = "";

    Line(int index, R row) {
        this(index, index, row);
    }

    /// @param rank where it stands: the highest is on top
    Line(int index, long rank, R row) {
        this.index = index;
        this.rank = rank;
        this.row = row;
        this.place = rank;
    }

    /// The line over a group, which stands for no row of its own.
    ///
    /// @param any a row of the group; nothing of it is shown
    static <R> Line<R> over(R any) {
        Line<R> line = new Line<>(-1, (1L << RANK_BITS) - 1, any);
        line.heading = " ";
        return line;
    }

    /// The desk's index: rises with age's opposite, so the highest is the newest.
    int index() {
        return index;
    }

    /// Where it stands in its group: the highest is on top. The index, unless the line belongs below another.
    long rank() {
        return rank;
    }

    /// Where it stands in its table.
    long place() {
        return place;
    }

    /// @param number the highest is on top; 0 without groups
    void group(long number) {
        place = (number << RANK_BITS) + rank;
    }

    boolean isHeading() {
        return !heading.isEmpty();
    }

    /// What a heading says; empty for a row.
    String heading() {
        return heading;
    }

    void heading(String text) {
        if (text.equals(heading)) return;
        heading = text;
        version++;
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
