package tradewind.engine.paper.matching;

import java.util.Arrays;

/// The prices of one side, best first.
///
/// Levels within a window around the touch are found by their distance from its start, and the next one by a
/// map of bits; those beyond it are few as a rule and stand in an array sorted by key. The window follows the
/// touch, so every level in it is better than any beyond, and it is empty only if the side is.
final class Levels {
    /// Widest window.
    static final int WIDEST = 4_096;

    private static final int WORD = 64;

    private final Level[] near;
    private final int width;
    private final long[] words;
    /// A bit for each word that is not zero.
    private long occupied;
    /// Key of the first place in the window.
    private long base;
    private Level best = Level.NONE;
    /// Worst first.
    private Level[] far = new Level[16];
    private int farCount;
    private Level[] spare = new Level[16];
    private int spareCount;

    /// @param width of the window in ticks, a multiple of 64 up to [#WIDEST]
    Levels(int width) {
        if (width < WORD || width > WIDEST || width % WORD != 0)
            throw new IllegalArgumentException("width of the window: " + width);
        this.width = width;
        near = new Level[width];
        Arrays.fill(near, Level.NONE);
        words = new long[width / WORD];
    }

    /// The best level, [Level#NONE] if there is none.
    Level best() {
        return best;
    }

    /// The level of a key; made if it is not there.
    Level at(long key) {
        long place = key - base;
        if (place < 0 || place >= width) return beyond(key);
        Level level = near[(int) place];
        return level == Level.NONE ? occupy((int) place, key) : level;
    }

    private Level occupy(int place, long key) {
        Level level = spareCount > 0 ? spare[--spareCount] : new Level();
        level.key = key;
        put(place, level);
        if (key < best.key) best = level;
        return level;
    }

    private void put(int place, Level level) {
        near[place] = level;
        words[place >>> 6] |= 1L << place;
        occupied |= 1L << (place >>> 6);
    }

    private void clear(int place) {
        near[place] = Level.NONE;
        long word = words[place >>> 6] & ~(1L << place);
        words[place >>> 6] = word;
        if (word == 0) occupied &= ~(1L << (place >>> 6));
    }

    /// Takes out an empty level.
    void remove(Level level) {
        long place = level.key - base;
        if (place < width) {
            clear((int) place);
            if (level == best) best = afterBest();
        } else {
            int at = farIndex(level.key);
            System.arraycopy(far, at + 1, far, at, --farCount - at);
            far[farCount] = Level.NONE;
        }
        if (spareCount == spare.length) spare = Arrays.copyOf(spare, 2 * spareCount);
        spare[spareCount++] = level;
    }

    private Level afterBest() {
        if (occupied == 0) {
            if (farCount == 0) return Level.NONE;
            base = far[farCount - 1].key - width / 4;
            drawIn();
        }
        return firstNear();
    }

    private Level firstNear() {
        int word = Long.numberOfTrailingZeros(occupied);
        return near[word * WORD + Long.numberOfTrailingZeros(words[word])];
    }

    /// The next worse level, [Level#NONE] after the last.
    Level after(Level level) {
        long place = level.key - base;
        if (place >= width) {
            int at = farIndex(level.key);
            return at == 0 ? Level.NONE : far[at - 1];
        }
        int word = (int) (place >>> 6);
        long rest = words[word] & (-2L << place);
        if (rest != 0) return near[word * WORD + Long.numberOfTrailingZeros(rest)];
        long others = occupied & (-2L << word);
        if (others != 0) {
            int other = Long.numberOfTrailingZeros(others);
            return near[other * WORD + Long.numberOfTrailingZeros(words[other])];
        }
        return farCount == 0 ? Level.NONE : far[farCount - 1];
    }

    private Level beyond(long key) {
        if (best == Level.NONE) {
            base = key - width / 4;
        } else if (key < base) {
            moveTo(key - width / 4);
        } else if (best.key - base > width / 2) {
            follow(best.key - width / 4);
        }
        if (key - base < width) return at(key);
        int at = farIndex(key);
        if (at >= 0) return far[at];
        at = -at - 1;
        if (farCount == far.length) far = Arrays.copyOf(far, 2 * farCount);
        System.arraycopy(far, at, far, at + 1, farCount++ - at);
        Level level = spareCount > 0 ? spare[--spareCount] : new Level();
        level.key = key;
        far[at] = level;
        return level;
    }

    /// Where a key stands among the levels beyond the window, or −1 minus the place where it would.
    private int farIndex(long key) {
        int low = 0;
        int high = farCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long other = far[middle].key;
            if (other == key) return middle;
            if (other > key) low = middle + 1;
            else high = middle - 1;
        }
        return -low - 1;
    }

    /// Moves the window to better prices.
    private void moveTo(long newBase) {
        long oldBase = base;
        base = newBase;
        for (int place = width - 1; place >= 0; place--) {
            Level level = near[place];
            if (level == Level.NONE) continue;
            clear(place);
            long moved = place + oldBase - newBase;
            if (moved < width) {
                put((int) moved, level);
            } else {
                if (farCount == far.length) far = Arrays.copyOf(far, 2 * farCount);
                far[farCount++] = level;
            }
        }
    }

    /// Moves the window to worse prices, none of its levels left behind.
    private void follow(long newBase) {
        int distance = (int) (newBase - base);
        base = newBase;
        for (int place = distance; place < width; place++) {
            Level level = near[place];
            if (level == Level.NONE) continue;
            clear(place);
            put(place - distance, level);
        }
        drawIn();
    }

    private void drawIn() {
        while (farCount > 0 && far[farCount - 1].key - base < width) {
            Level level = far[--farCount];
            far[farCount] = Level.NONE;
            put((int) (level.key - base), level);
        }
    }
}
