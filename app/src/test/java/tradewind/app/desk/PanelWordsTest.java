package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;
import tradewind.views.workspace.Look;
import tradewind.views.workspace.dock.PanelKind;

/// What the panels say can be read: no word is cut in any language in the smallest window, and no word is faint on the
/// ground it stands on.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PanelWordsTest extends WindowDesk {
    /// WCAG 2.2, level AA, for text of ordinary size.
    private static final double LEAST_CONTRAST = 4.5;

    private void openSmall() throws Exception {
        open(1280, 800);
        fx(() -> {
            // this screen is larger: one as small as the window has no ladder beside the chart
            workspace.close("ladder");
            return true;
        });
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCut(Language language) throws Exception {
        Language.speak(language);
        openSmall();
        Set<String> cut = new TreeSet<>();
        fx(() -> {
            for (PanelKind kind : workspace.kinds()) {
                cut(kind.name(), shown(kind), cut);
                workspace.close(kind.name());
            }
            return true;
        });
        assertEquals("", String.join("\n", cut));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void noWordIsFaint(Theme theme) throws Exception {
        openSmall();
        Set<String> faint = new TreeSet<>();
        fx(() -> {
            workspace.look(new Look(theme));
            for (PanelKind kind : workspace.kinds()) {
                faint(kind.name(), shown(kind), faint);
                workspace.close(kind.name());
            }
            return true;
        });
        assertEquals("", String.join("\n", faint));
    }

    private Parent shown(PanelKind kind) {
        workspace.open(kind.name());
        Parent root = workspace.content();
        root.applyCss();
        root.layout();
        // what found its place only now
        root.applyCss();
        root.layout();
        return root;
    }

    /// Cells of a table are as wide as the trader makes their column; among many tabs their icons and hints say the
    /// rest.
    private static void cut(String panel, Node node, Set<String> cut) {
        if (!node.isVisible()
                || node instanceof TableCell<?, ?>
                || node.getStyleClass().contains("dock-tab")) return;
        if (node instanceof Labeled labeled && labeled.getText() != null && labeled.getWidth() > 0)
            for (Node child : labeled.getChildrenUnmodifiable())
                if (child instanceof Text text
                        && !text.getText().equals(labeled.getText())
                        && text.getText().endsWith(labeled.getEllipsisString()))
                    cut.add(panel + ": " + labeled.getText() + " as " + text.getText() + " " + labeled.getId() + " "
                            + labeled.getStyleClass());
        if (node instanceof Parent parent) for (Node child : parent.getChildrenUnmodifiable()) cut(panel, child, cut);
    }

    private static void faint(String panel, Node node, Set<String> faint) {
        boolean clipped =
                node.getClip() != null && node.getClip().getLayoutBounds().getWidth() <= 0;
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1 || clipped) return;
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color ink) {
            Color ground = ground(text);
            double contrast = contrast(over(ink, ground), ground);
            if (contrast < LEAST_CONTRAST)
                faint.add("%s: %s, %.2f, %s on %s in %s"
                        .formatted(
                                panel,
                                text.getText(),
                                contrast,
                                ink,
                                ground,
                                text.getParent().getStyleClass()));
        }
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable()) faint(panel, child, faint);
    }

    /// What the nearest regions around it are filled with, the farthest below.
    private static Color ground(Node node) {
        if (node == null) return Color.BLACK;
        if (!(node instanceof Region region)) return ground(node.getParent());
        Background background = region.getBackground();
        Color ground = null;
        if (background != null)
            for (BackgroundFill fill : background.getFills())
                if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0)
                    ground = colour.isOpaque() || ground == null ? colour : over(colour, ground);
        if (ground == null) return ground(region.getParent());
        return ground.isOpaque() ? ground : over(ground, ground(region.getParent()));
    }

    private static Color over(Color above, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
