package tradewind.views.workspace;

import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;

/// How all windows of a session look.
///
/// @param theme the set of colours
/// @param density how close together things stand
/// @param text how large words and digits are
public record Look(Theme theme, Density density, TextSize text) {
    /// From this size on a screen that does not scale shows the usual text too small to be read from the chair.
    private static final double VERY_WIDE = 3_200;

    private static final double VERY_TALL = 1_800;

    /// A theme in the usual density and size.
    public Look(Theme theme) {
        this(theme, Density.NORMAL, TextSize.NORMAL);
    }

    /// What a desk begins with, as long as the trader has not chosen: on a very large screen roomy, in large words.
    ///
    /// @param width of the screen, pixels as windows count them: of one that scales, fewer than it has
    /// @param height of the screen, the same
    public static Look on(double width, double height) {
        return width >= VERY_WIDE && height >= VERY_TALL
                ? new Look(Theme.DARK, Density.ROOMY, TextSize.LARGER)
                : new Look(Theme.DARK);
    }

    public Look with(Theme other) {
        return new Look(other, density, text);
    }

    public Look with(Density other) {
        return new Look(theme, other, text);
    }

    public Look with(TextSize other) {
        return new Look(theme, density, other);
    }
}
