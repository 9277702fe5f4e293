package tradewind.views.controls;

import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons, coloured and sized by the sheets: 14 px in toolbars, 12 in small buttons, 16 in banners.
public final class Icon {
    private static final String FAMILY = "FeatherIcons";

    private Icon() {}

    /// 14 px, in the quiet text colour.
    public static FontIcon of(Feather glyph) {
        return of(glyph, 14);
    }

    /// @param size 12, 14 or 16 px
    /// @throws IllegalArgumentException for any other size
    public static FontIcon of(Feather glyph, int size) {
        FontIcon icon = new FontIcon(glyph);
        // measured before it is dressed, it would be looked for in every font of the system, and these stay open
        icon.setFont(Font.font(FAMILY, size));
        switch (size) {
            case 14 -> {}
            case 12, 16 -> icon.getStyleClass().add("icon-" + size);
            default -> throw new IllegalArgumentException("icons are 12, 14 or 16 px: " + size);
        }
        return icon;
    }
}
