package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.views.controls.TextSize;
import tradewind.views.texts.Language;
import tradewind.views.workspace.StandardLayouts;
import tradewind.views.workspace.layout.Layout;

/// The layouts of a new desk.
class LayoutNamesTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areKeptUnderTheSameNamesInEveryLanguage(Language language) {
        Language.speak(language);
        List<Layout> all = PortfolioPanel.layouts(
                RiskPanel.with(StandardLayouts.of(1600, 1000, TextSize.NORMAL), 1000, TextSize.NORMAL), 1000);
        assertEquals(
                List.of("Trade", "Research", "Risk", "Portfolio"),
                all.stream().map(Layout::name).toList());
    }
}
