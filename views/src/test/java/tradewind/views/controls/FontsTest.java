package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FontsTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    @ParameterizedTest
    @CsvSource({
        "Inter, NORMAL, Inter Regular",
        "Inter, BOLD, Inter Bold",
        "Inter Medium, NORMAL, Inter Medium",
        "Inter Semi Bold, NORMAL, Inter Semi Bold",
        "JetBrains Mono NL, NORMAL, JetBrains Mono NL Regular",
        "JetBrains Mono NL, BOLD, JetBrains Mono NL Bold",
        "JetBrains Mono NL Medium, NORMAL, JetBrains Mono NL Medium",
        "JetBrains Mono NL SemiBold, NORMAL, JetBrains Mono NL SemiBold"
    })
    void everyFaceAnswersToItsOwnName(String family, FontWeight weight, String face) {
        assertEquals(face, Font.font(family, weight, 12).getName());
    }

    @Test
    void aHeavierFaceIsWider() {
        List<Double> widths = Stream.of(Fonts.WORDS, Fonts.WORDS_MEDIUM, Fonts.WORDS_SEMI_BOLD)
                .map(family -> bounds("Trading halted", Font.font(family, 12)).getWidth())
                .toList();
        assertTrue(widths.get(0) < widths.get(1) && widths.get(1) < widths.get(2), widths::toString);
    }

    @Test
    void digitsOfEveryMonoFaceAlign() {
        for (String family : List.of(Fonts.NUMBERS, Fonts.NUMBERS_MEDIUM, Fonts.NUMBERS_SEMI_BOLD)) {
            Font font = Font.font(family, 12);
            assertEquals(
                    bounds("11,111.11", font).getWidth(),
                    bounds("08,480.80", font).getWidth(),
                    family);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "title, Inter Semi Bold, 12",
        "caption, Inter Medium, 11",
        "num, JetBrains Mono NL Regular, 12",
        "price, JetBrains Mono NL SemiBold, 17",
        "state-word, Inter Bold, 11"
    })
    void theSheetsReachTheRightFace(String styleClass, String face, double size) throws Exception {
        Font font = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Label label = new Label("1,118.99");
            label.getStyleClass().add(styleClass);
            Scene scene = new Scene(new VBox(label));
            Theme.DARK.apply(scene);
            scene.getRoot().applyCss();
            return label.getFont();
        }));
        assertEquals(face + " " + size, font.getName() + " " + font.getSize());
    }

    @Test
    void anIconHasItsOwnFontBeforeAnySheetReachesIt() {
        assertEquals("FeatherIcons", Icon.of(Feather.SEARCH).getFont().getFamily());
    }

    private static Bounds bounds(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds();
    }
}
