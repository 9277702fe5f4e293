package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.views.texts.Language;

class ShortcutTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeySaysSomethingOfItsOwn(Language language) {
        Language.speak(language);
        List<String> all =
                Arrays.stream(Shortcut.values()).map(Shortcut::action).toList();
        assertEquals(all.stream().distinct().toList(), all);
    }
}
