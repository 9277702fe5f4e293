package tradewind.views.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An order we did not send and one the venue did not take are told apart by one word each, wherever it stands.
class StatusWordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void deniedAndRejectedAreOneWordEachInChipNoticeAndTicket(Language language) {
        String denied = word(language, "controls", "chip.DENIED");
        String rejected = word(language, "controls", "chip.REJECTED");
        assertNotEquals(denied, rejected);
        assertEquals(denied, word(language, "workspace", "status.denied"));
        assertEquals(denied, word(language, "ticket", "status.DENIED"));
        assertEquals(rejected, word(language, "workspace", "status.rejected"));
        assertEquals(rejected, word(language, "ticket", "status.REJECTED"));
    }

    private static String word(Language language, String bundle, String key) {
        return language.say(() -> Texts.of(bundle).get(key)).toLowerCase(Locale.ROOT);
    }
}
