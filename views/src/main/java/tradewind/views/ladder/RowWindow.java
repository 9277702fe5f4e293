package tradewind.views.ladder;

/// Which rows of a ladder are in sight. It stands still until the inside leaves the view; then it goes to the
/// middle, but never while it is held: between press and release, and while the pointer is inside and the
/// ladder armed.
///
/// A reader who scrolled away from the inside stays there until it is in sight again. One thread.
final class RowWindow {
    private long top;
    private int size = 1;
    private boolean placed;
    private boolean away;
    private boolean centred;
    private boolean resized;

    /// The highest row in sight.
    long top() {
        return top;
    }

    /// Rows in sight.
    int size() {
        return size;
    }

    /// Whether rows have been chosen yet.
    boolean placed() {
        return placed;
    }

    boolean shows(long row) {
        return row <= top && row > top - size;
    }

    /// Another height: the inside goes to the middle again as soon as it may.
    void resize(int rows) {
        int next = Math.max(1, rows);
        resized |= next != size;
        size = next;
    }

    /// Whether it goes along with every change of the inside.
    boolean centred() {
        return centred;
    }

    void keepCentred(boolean on) {
        centred = on;
        away = false;
    }

    /// Forgets where it was: the next inside is put in the middle.
    void leave() {
        placed = false;
        away = false;
    }

    /// Goes up by so many rows, or down.
    void scroll(long rows, long bidRow, long askRow) {
        top += rows;
        away = !sees(bidRow, askRow);
    }

    /// Puts the inside in the middle.
    void centre(long bidRow, long askRow) {
        top = Math.floorDiv(bidRow + askRow + size, 2);
        placed = true;
        away = false;
        resized = false;
    }

    /// Moves if it may and must.
    ///
    /// @param held nothing may move under the pointer now
    /// @return whether it moved
    boolean follow(long bidRow, long askRow, boolean held) {
        if (!placed) {
            centre(bidRow, askRow);
            return true;
        }
        boolean sees = sees(bidRow, askRow);
        if (sees) away = false;
        if (held || away || (sees && !centred && !resized)) return false;
        long before = top;
        centre(bidRow, askRow);
        return top != before;
    }

    private boolean sees(long bidRow, long askRow) {
        return shows(bidRow) && shows(askRow);
    }
}
