package tradewind.views.controls;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Window;
import tradewind.views.texts.Texts;

/// A set of colours. All sets answer the same names; layout and type never change with the set.
///
/// `theme.apply(scene)` on every new scene, dialogs included; [#applyEverywhere] switches what is open. Menus,
/// tooltips and other pop-ups follow the window they belong to.
public enum Theme {
    DARK(true, "dark"),
    LIGHT(false, "light"),
    CONTRAST(true, "dark", "contrast"),
    COLOUR_BLIND_DARK(true, "dark", "colour-blind-dark"),
    COLOUR_BLIND_LIGHT(false, "light", "colour-blind-light"),
    RED_UP_DARK(true, "dark", "red-up-dark"),
    RED_UP_LIGHT(false, "light", "red-up-light");

    private static final Texts TEXTS = Texts.of("controls");
    private static final String FOLDER = "/tradewind/themes/";

    private final boolean dark;
    private final List<String> sheets;

    Theme(boolean dark, String... tokens) {
        this.dark = dark;
        this.sheets = Stream.concat(Stream.of(tokens), Stream.of("tradewind", "desk"))
                .map(Theme::sheet)
                .toList();
    }

    /// The name a menu shows.
    public String title() {
        return TEXTS.get("theme." + name());
    }

    public boolean isDark() {
        return dark;
    }

    /// The addresses of the sheets of this set, in the order they load.
    public List<String> sheets() {
        return sheets;
    }

    /// Dresses one scene, replacing the set it wore; sheets that are not a theme's stay, after ours.
    public void apply(Scene scene) {
        Fonts.load();
        String base = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) Application.setUserAgentStylesheet(base);
        List<String> others = scene.getStylesheets().stream()
                .filter(sheet -> !sheet.contains(FOLDER))
                .toList();
        scene.getStylesheets()
                .setAll(Stream.concat(sheets.stream(), others.stream()).toList());
    }

    /// Dresses every open window.
    public void applyEverywhere() {
        List.copyOf(Window.getWindows()).stream()
                .map(Window::getScene)
                .filter(scene -> scene != null)
                .forEach(this::apply);
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(FOLDER + name + ".css");
        if (url == null) throw new IllegalStateException("sheet is not on the class path: " + name);
        return url.toExternalForm();
    }
}
