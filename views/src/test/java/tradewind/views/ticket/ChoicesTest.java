package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// What can be chosen on a ticket has a word of its own in every language.
class ChoicesTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsEveryChoiceFromTheOthers(Language language) {
        Language.speak(language);
        differ(OrdType.values(), Choices::title);
        differ(OrdType.values(), Choices::shortly);
        differ(TimeInForce.values(), Choices::time);
        differ(Side.values(), Choices::side);
        differ(Trail.Unit.values(), Choices::unit);
        differ(Peg.values(), Choices::peg);
        differ(TriggerSource.values(), Choices::elector);
        differ(HandlingFields.Display.values(), HandlingFields.Display::title);
        differ(LinkFields.Kind.values(), LinkFields.Kind::title);
        differ(Preset.Sizing.values(), Preset.Sizing::title);
    }

    /// An order that is loaded or linked to may have ended in any way.
    @ParameterizedTest
    @EnumSource(Language.class)
    void namesEveryWayAnOrderEnds(Language language) {
        Language.speak(language);
        Texts texts = Texts.of("ticket");
        Function<OrdStatus, String> word = status -> texts.get("status." + status.name());
        differ(
                Arrays.stream(OrdStatus.values())
                        .filter(status -> !status.open())
                        .toArray(OrdStatus[]::new),
                word);
    }

    private static <T> void differ(T[] choices, Function<T, String> word) {
        List<String> words = new ArrayList<>();
        for (T choice : choices) {
            String said = word.apply(choice);
            assertFalse(said.isBlank(), choice.toString());
            words.add(said);
        }
        assertEquals(words.stream().distinct().toList(), words);
    }
}
