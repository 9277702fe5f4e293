package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextSizeTest {
    @Test
    void saysEveryRuleWithASizeAgainSomePixelsLarger() {
        String css = """
            /* .not { -fx-font-size: 9px; } */
            .a, .b > .c:hover { -fx-text-fill: -tw-text; -fx-font-size: 12px; -fx-padding: 0 4px 0 4px; }
            .d { -fx-text-fill: -tw-text; }
            .e { -fx-font-size: 11.5px }
            """;
        assertEquals(
                List.of(".a, .b > .c:hover { -fx-font-size: 14.0px; }", ".e { -fx-font-size: 13.5px; }"),
                TextSize.LARGER
                        .larger(css)
                        .lines()
                        .filter(rule -> !rule.contains("-bar"))
                        .toList());
    }

    @Test
    void theBarsAtTopAndBottomKeepTheirSizes() {
        String css = ".a { -fx-font-size: 12px; } .status-line .label { -fx-font-size: 11px; }";
        assertEquals("""
            .a { -fx-font-size: 13.0px; }
            .top-bar .a, .status-line .a { -fx-font-size: 12.0px; }
            """, TextSize.LARGE.larger(css));
    }

    @Test
    void aSizeInOtherUnitsFollowsByItself() {
        assertEquals("", TextSize.LARGE.larger(".a { -fx-font-size: 1.2em; }"));
    }
}
