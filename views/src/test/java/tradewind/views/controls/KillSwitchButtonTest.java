package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class KillSwitchButtonTest extends ApplicationTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger fired = new AtomicInteger();
    private final AtomicInteger explained = new AtomicInteger();

    @Override
    public void start(Stage stage) {
        KillSwitchButton kill = new KillSwitchButton(fired::incrementAndGet, nanos::get);
        kill.setOnClickOnly(explained::incrementAndGet);
        Scene scene = new Scene(new VBox(20, new Button("Other"), kill), 300, 120);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        release(new MouseButton[] {});
        FxToolkit.cleanupStages();
    }

    @Test
    void aMouseHeldForTwoSecondsFiresOnce() throws TimeoutException {
        moveTo(kill()).press(MouseButton.PRIMARY);
        assertTrue(kill().isHolding());
        nanos.addAndGet(KillSwitchButton.HOLD.toNanos());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, kill()::hasFired);
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, fired.get());
    }

    @Test
    void aClickDoesNothingButExplain() {
        clickOn(kill());
        assertEquals(0, fired.get());
        assertEquals(1, explained.get());
        assertFalse(kill().isHolding());
    }

    @Test
    void lettingGoBeforeTheEndCancels() {
        moveTo(kill()).press(MouseButton.PRIMARY);
        nanos.addAndGet(KillSwitchButton.HOLD.toNanos() - 1);
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, fired.get());
        assertFalse(kill().isHolding());
    }

    @Test
    void theSpaceBarHeldFiresToo() throws TimeoutException {
        interact(kill()::requestFocus);
        press(KeyCode.SPACE);
        nanos.addAndGet(KillSwitchButton.HOLD.toNanos());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, kill()::hasFired);
        release(KeyCode.SPACE);
        assertEquals(1, fired.get());
    }

    @Test
    void losingTheFocusCancelsAHoldByKey() {
        interact(kill()::requestFocus);
        press(KeyCode.ENTER);
        assertTrue(kill().isHolding());
        interact(lookup("Other").query()::requestFocus);
        assertFalse(kill().isHolding());
        assertEquals(0, fired.get());
    }

    @Test
    void losingTheFocusDoesNotCancelAHoldByMouse() throws TimeoutException {
        moveTo(kill()).press(MouseButton.PRIMARY);
        interact(lookup("Other").query()::requestFocus);
        nanos.addAndGet(KillSwitchButton.HOLD.toNanos());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, kill()::hasFired);
        assertEquals(1, fired.get());
    }

    @Test
    void aLateFrameDoesNotSwallowAFullHold() {
        interact(kill()::requestFocus);
        press(KeyCode.ENTER);
        nanos.addAndGet(KillSwitchButton.HOLD.toNanos() * 2);
        release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, fired.get());
        assertEquals(0, explained.get());
    }

    @Test
    void onceFiredItCanRestAndBeHeldAgain() {
        interact(() -> kill().showFired("HALTED", "flat in 1.8 s"));
        clickOn(kill());
        assertTrue(kill().hasFired());
        interact(kill()::showRest);
        assertFalse(kill().hasFired());
        assertEquals(0, fired.get());
    }

    private KillSwitchButton kill() {
        return lookup(".kill-switch").queryAs(KillSwitchButton.class);
    }
}
