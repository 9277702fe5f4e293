package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.orders.Denial;
import tradewind.views.ticket.DenialWords.Field;

class DenialWordsTest {
    private static final String UNKNOWN = DenialWords.words(new Denial("SOMETHING_NEW", ""));

    @ParameterizedTest
    @EnumSource(CheckCode.class)
    void everyCodeOfTheGateHasWords(CheckCode code) {
        assertNotEquals(UNKNOWN, DenialWords.words(new Denial(code.name(), "")));
    }

    @Test
    void aReasonStandsBesideTheFieldItIsAbout() {
        assertEquals(Field.PRICE, DenialWords.field(new Denial("PRICE_COLLAR", "")));
        assertEquals(Field.QUANTITY, DenialWords.field(new Denial("MAX_POSITION", "")));
        assertEquals(Field.ORDER, DenialWords.field(new Denial("KILL_STATE", "")));
        assertEquals(Field.ORDER, DenialWords.field(new Denial("SOMETHING_NEW", "")));
    }
}
