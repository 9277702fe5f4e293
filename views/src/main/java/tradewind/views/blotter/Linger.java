package tradewind.views.blotter;

import tradewind.views.texts.Texts;

/// How long an order that ended stays in the table of those at work, so that its end is seen: by the wall clock,
/// whatever the speed of a replay.
public enum Linger {
    AT_ONCE(0),
    HALF_A_MINUTE(30),
    TWO_MINUTES(120),
    TEN_MINUTES(600);

    private static final Texts TEXTS = Texts.of("blotter");

    private final long seconds;

    Linger(long seconds) {
        this.seconds = seconds;
    }

    long nanos() {
        return seconds * 1_000_000_000L;
    }

    public String title() {
        return TEXTS.get("linger." + name());
    }

    static Linger named(String text) {
        for (Linger each : values()) if (each.name().equals(text)) return each;
        return HALF_A_MINUTE;
    }
}
