package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.Chord;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeysInForce;

/// A ladder whose keys the trader gave to other actions.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class LadderKeysTest {
    private final SampleMarket sample = new SampleMarket();
    private final RecordedEntry entry = new RecordedEntry();
    private final KeysInForce keys = new KeysInForce();
    private LadderView ladder;

    @Start
    void show(Stage stage) {
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
        sample.working(Side.BUY, "1", limit("997.00"));
        ladder = new LadderView(sample.desk, entry, BTC, Platform::runLater, PanelMemory.NONE, draft -> {}, keys);
        Scene scene = new Scene(ladder, 310, 620);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void arm() {
        fx(() -> {
            ladder.model().armedProperty().set(true);
            ladder.keys().requestFocus();
            ladder.pulse(1);
            return true;
        });
    }

    @AfterEach
    void cleanUp() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private void give(KeyAction action, Chord... chords) {
        fx(() -> {
            keys.use(assertInstanceOf(KeyMap.Change.Done.class, keys.map().give(action, List.of(chords)))
                    .map());
            return true;
        });
    }

    private enum Held {
        SHIFT,
        CTRL,
        ALT
    }

    private void press(KeyCode key, Held... held) {
        List<Held> all = Arrays.asList(held);
        fx(() -> {
            ladder.keys()
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            key,
                            all.contains(Held.SHIFT),
                            all.contains(Held.CTRL),
                            all.contains(Held.ALT),
                            false));
            return true;
        });
    }

    private void release(KeyCode key) {
        fx(() -> {
            ladder.keys().fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
            return true;
        });
    }

    @Test
    void aRemappedKeySendsOnceHoweverLongItIsHeldAndNamesItself() {
        give(KeyAction.BUY_MARKET, Chord.of(KeyCode.F9));
        for (int i = 0; i < 3; i++) press(KeyCode.F9);
        assertEquals(1, entry.tickets.size());
        assertEquals(Side.BUY, entry.tickets.getFirst().side());
        assertEquals("Ladder F9", entry.tickets.getFirst().source().toString());
        assertEquals(
                List.of("F9"),
                fx(ladder::actions).stream()
                        .map(LadderAction::keys)
                        .filter("F9"::equals)
                        .toList());
    }

    @Test
    void theOldKeyDoesNothingAnyMore() {
        give(KeyAction.BUY_MARKET, Chord.of(KeyCode.F9));
        press(KeyCode.S);
        assertEquals(List.of(), entry.tickets);
    }

    @Test
    void swappedKeysTradeTheOtherSide() {
        give(KeyAction.SELL_MARKET);
        give(KeyAction.BUY_MARKET, Chord.of(KeyCode.A));
        press(KeyCode.A);
        assertEquals(Side.BUY, entry.tickets.getFirst().side());
    }

    @Test
    void aKeyThatIsStillHeldTradesNothingOnceShiftOrCtrlIsUp() {
        give(KeyAction.BUY_MARKET, Chord.of(KeyCode.S));
        press(KeyCode.S, Held.SHIFT);
        press(KeyCode.S);
        release(KeyCode.S);
        press(KeyCode.S, Held.CTRL);
        press(KeyCode.S);
        assertEquals(List.of(), entry.tickets);
        release(KeyCode.S);
        press(KeyCode.S);
        assertEquals(1, entry.tickets.size());
    }

    @Test
    void aKeyWithAltOrCtrlCanBeGivenToo() {
        give(KeyAction.SELL_MARKET, new Chord(KeyCode.M, false, true, false));
        press(KeyCode.M, Held.ALT);
        assertEquals("Ladder Alt+M", entry.tickets.getFirst().source().toString());
        press(KeyCode.A);
        assertEquals(1, entry.tickets.size());
    }

    @Test
    void bothDigitsOfAKeyboardCloseAPart() {
        sample.filled(Side.BUY, "12", "995.00");
        fx(() -> ladder.model().refresh());
        press(KeyCode.NUMPAD2, Held.SHIFT);
        assertEquals(1, entry.tickets.size());
        assertEquals("Ladder Shift+Numpad 2", entry.tickets.getFirst().source().toString());
    }
}
