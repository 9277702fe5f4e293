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
    /// A theme in the usual density and size.
    public Look(Theme theme) {
        this(theme, Density.NORMAL, TextSize.NORMAL);
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
