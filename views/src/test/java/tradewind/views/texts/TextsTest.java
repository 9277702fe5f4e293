package tradewind.views.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.of("sample");

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    @Test
    void speaksEnglishUntilToldOtherwise() {
        assertEquals("Cancel the trader's order", texts.get("cancel"));
        Language.speak(Language.GERMAN);
        assertEquals("Order des Händlers löschen", texts.get("cancel"));
    }

    @Test
    void saysOneTextInAnotherLanguageAndGoesOnInItsOwn() {
        Language.speak(Language.GERMAN);
        assertEquals("Cancel the trader's order", Language.ENGLISH.say(() -> texts.get("cancel")));
        assertEquals("Order des Händlers löschen", texts.get("cancel"));
    }

    @Test
    void putsArgumentsInAndKnowsOneFromMany() {
        assertEquals("BTC/USD at 1,118.99", texts.get("at", "BTC/USD", "1,118.99"));
        assertEquals("one order", texts.get("orders", 1));
        assertEquals("1,200 orders", texts.get("orders", 1200));
    }

    @Test
    void aTextNotTranslatedYetIsReadInEnglish() {
        Language.speak(Language.GERMAN);
        assertEquals("BTC/USD at 1,118.99", texts.get("at", "BTC/USD", "1,118.99"));
    }

    @Test
    void theLanguageOfTheMachineIsNotAskedFor() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            assertEquals("Cancel the trader's order", texts.get("cancel"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTextTheRoomDoesNotHaveIsABug() {
        assertThrows(MissingResourceException.class, () -> texts.get("no.such"));
    }

    @Test
    void aLanguageIsKnownWhateverTheCountry() {
        assertEquals(Optional.of(Language.CHINESE), Language.of(Locale.CHINA));
        assertEquals(Optional.of(Language.GERMAN), Language.of(Locale.of("de", "AT")));
        assertEquals(Optional.empty(), Language.of(Locale.FRENCH));
    }
}
