package tradewind.views.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The faces shipped with Tradewind: Inter for words, JetBrains Mono NL for every digit that moves or aligns.
///
/// JavaFX tells only regular from bold inside a family, so medium and semi bold carry family names of their own.
/// Sheets must use these names; `-fx-font-weight: 600` does nothing.
public final class Fonts {
    public static final String WORDS = "Inter";
    public static final String WORDS_MEDIUM = "Inter Medium";
    public static final String WORDS_SEMI_BOLD = "Inter Semi Bold";
    public static final String NUMBERS = "JetBrains Mono NL";
    public static final String NUMBERS_MEDIUM = "JetBrains Mono NL Medium";
    public static final String NUMBERS_SEMI_BOLD = "JetBrains Mono NL SemiBold";

    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMonoNL-Regular.ttf",
            "JetBrainsMonoNL-Medium.ttf",
            "JetBrainsMonoNL-SemiBold.ttf",
            "JetBrainsMonoNL-Bold.ttf");

    private static boolean loaded;

    private Fonts() {}

    /// Registers the faces with JavaFX; a second call does nothing.
    ///
    /// @throws IllegalStateException if a font file is missing or JavaFX cannot read it
    public static synchronized void load() {
        if (loaded) return;
        FILES.forEach(Fonts::register);
        loaded = true;
    }

    private static void register(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/tradewind/fonts/" + file)) {
            if (in == null) throw new IllegalStateException("font is not on the class path: " + file);
            Font font = Font.loadFont(in, 12);
            if (font == null) throw new IllegalStateException("font cannot be read: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file, e);
        }
    }
}
