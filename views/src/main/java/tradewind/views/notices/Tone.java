package tradewind.views.notices;

/// A short sound, worked out and not recorded: 16 bit, mono, little-endian.
final class Tone {
    static final int RATE = 22_050;

    private static final double LOUD = 0.25 * Short.MAX_VALUE;

    private Tone() {}

    /// Rising for what went well, falling for what did not, twice for what needs a person now.
    static byte[] of(NoticeBook.Kind kind) {
        return switch (kind) {
            case FILL -> notes(60, 880, 1_175);
            case TARGET -> notes(60, 784, 988, 1_319);
            case STOP -> notes(60, 988, 698, 523);
            case ALERT -> notes(80, 988, 0, 988, 1_319);
            case ENDED -> notes(70, 587, 494);
            case REFUSED -> notes(90, 440, 330);
            case UNKNOWN -> notes(90, 523, 392, 523);
            case ALARM -> notes(110, 740, 0, 740);
            case PROBLEM -> notes(110, 330, 0, 262);
            case INFO -> notes(50, 660);
        };
    }

    /// @param millis of each note
    /// @param hertz 0 for a rest
    private static byte[] notes(int millis, double... hertz) {
        int each = RATE * millis / 1_000;
        byte[] bytes = new byte[2 * each * hertz.length];
        for (int note = 0; note < hertz.length; note++)
            for (int i = 0; i < each; i++) {
                // fades in and out, else it clicks
                double ramp = Math.min(1, Math.min(i, each - 1 - i) / (0.005 * RATE));
                int sample = (int) (LOUD * ramp * Math.sin(2 * Math.PI * hertz[note] * i / RATE));
                int at = 2 * (note * each + i);
                bytes[at] = (byte) sample;
                bytes[at + 1] = (byte) (sample >> 8);
            }
        return bytes;
    }
}
