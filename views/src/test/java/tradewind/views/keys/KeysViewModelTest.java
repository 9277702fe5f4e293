package tradewind.views.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {
    private final KeysInForce keys = new KeysInForce();
    private final KeysViewModel model = new KeysViewModel(keys, new ForgetfulKeys(), Runnable::run, Runnable::run);

    private static Chord key(KeyAction action) {
        return KeyMap.DEFAULTS.keys(action).getFirst();
    }

    @Test
    void anAnswerToAQuestionAboutOtherKeysChangesNothing() {
        model.record(KeyAction.BUY_MARKET, key(KeyAction.SELL_MARKET));
        assertTrue(model.noteProperty().get().yes().isPresent(), "it asks");
        KeyMap other = ((KeyMap.Change.Done) keys.map().give(KeyAction.MAGNET, List.of())).map();
        keys.use(other);
        assertEquals(KeysViewModel.Note.NONE, model.noteProperty().get());
        model.yes();
        assertEquals(other, keys.map());
    }

    @Test
    void closedItGoesByTheKeysNoMore() {
        KeysViewModel.Shown before = model.shownProperty().get();
        model.close();
        keys.use(((KeyMap.Change.Done) keys.map().give(KeyAction.MAGNET, List.of())).map());
        assertEquals(before, model.shownProperty().get());
    }
}
