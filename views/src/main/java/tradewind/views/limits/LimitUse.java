package tradewind.views.limits;

import java.util.Locale;
import tradewind.views.texts.Texts;

/// How far a limit is used just now.
///
/// @param text such as `12.50 of 100`; empty if nothing can be said
/// @param share 0 and above; below zero if it is no share
record LimitUse(String text, double share) {
    private static final Texts TEXTS = Texts.of("limits");
    static final LimitUse NONE = new LimitUse("", -1);
    private static final double NEAR = 0.8;

    enum Stand {
        CALM,
        NEAR,
        OVER
    }

    static LimitUse words(String text) {
        return new LimitUse(text, -1);
    }

    /// @param limit in the same units; zero or below is a missing limit
    static LimitUse of(String text, long used, long limit) {
        if (limit <= 0) return words(text);
        return new LimitUse(text, (double) used / limit);
    }

    Stand stand() {
        if (share >= 1) return Stand.OVER;
        return share >= NEAR ? Stand.NEAR : Stand.CALM;
    }

    /// With a mark where it needs a look, so that hue is not the only one.
    String marked() {
        String mark = switch (stand()) {
            case CALM -> "";
            case NEAR -> "! ";
            case OVER -> "✕ ";
        };
        return mark + text;
    }

    /// The share in words, for a screen reader.
    String spoken() {
        if (share < 0) return text;
        return TEXTS.get("spoken." + stand().name(), text, String.format(Locale.ROOT, "%.0f", 100 * share));
    }
}
