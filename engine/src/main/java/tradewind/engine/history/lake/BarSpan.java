package tradewind.engine.history.lake;

/// How long a bar is, as files name it: `1s`, `5m`, `1h`, `1d`. [#NONE] for what is no bar.
///
/// @param count above zero; 0 in [#NONE]
/// @param unit `s`, `m`, `h` or `d`
public record BarSpan(int count, char unit) {
    public static final BarSpan NONE = new BarSpan(0, 's');
    static final long HOUR = 3_600_000_000_000L;

    public BarSpan {
        if (count < 0 || "smhd".indexOf(unit) < 0) throw new IllegalArgumentException("bar of " + count + unit);
    }

    /// @throws IllegalArgumentException if it is no such text
    public static BarSpan of(String text) {
        if (text.isEmpty()) return NONE;
        int last = text.length() - 1;
        try {
            int count = Integer.parseInt(text, 0, last, 10);
            if (count > 0) return new BarSpan(count, Character.toLowerCase(text.charAt(last)));
        } catch (NumberFormatException e) {
            // said below, with the whole text
        }
        throw new IllegalArgumentException("not the length of a bar, such as 1m, 1h or 1d: \"" + text + "\"");
    }

    public long nanos() {
        return switch (unit) {
            case 's' -> count * 1_000_000_000L;
            case 'm' -> count * 60_000_000_000L;
            case 'h' -> count * HOUR;
            default -> count * 24 * HOUR;
        };
    }

    @Override
    public String toString() {
        return count == 0 ? "" : count + String.valueOf(unit);
    }
}
