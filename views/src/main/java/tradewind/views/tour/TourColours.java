package tradewind.views.tour;

import tradewind.views.controls.Theme;
import tradewind.views.texts.Texts;

/// What rising and falling prices look like: the one thing to choose before the first look.
public enum TourColours {
    GREEN_UP(Theme.DARK, Theme.LIGHT),
    RED_UP(Theme.RED_UP_DARK, Theme.RED_UP_LIGHT),
    COLOUR_BLIND(Theme.COLOUR_BLIND_DARK, Theme.COLOUR_BLIND_LIGHT);

    private static final Texts TEXTS = Texts.of("tour");

    private final Theme dark;
    private final Theme light;

    TourColours(Theme dark, Theme light) {
        this.dark = dark;
        this.light = light;
    }

    String title() {
        return TEXTS.get("colours." + name());
    }

    /// The set of colours in the same brightness as another one.
    public Theme like(Theme now) {
        return now.isDark() ? dark : light;
    }

    /// The choice a set of colours belongs to.
    static TourColours of(Theme theme) {
        for (TourColours each : values()) if (each.dark == theme || each.light == theme) return each;
        return GREEN_UP;
    }
}
