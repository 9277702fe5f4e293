package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Names of tabs where there is no room for them.
class TabRoomTest extends DockingWindow {
    @Test
    void whereThereIsNoRoomTheNameInFrontIsTheLastToBeCut() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            workspace.showLayout("Narrow");
            return true;
        });
        until(() -> named("front") > 0);
        assertEquals(72, named("front"), 1);
        assertTrue(named("behind") < 60, "behind: " + named("behind"));
        robot.clickOn("#tab-behind");
        until(() -> named("behind") > 71);
        assertTrue(named("front") < 60, "front: " + named("front"));
    }

    /// Pixels of the name on a tab.
    private double named(String id) {
        return at("#tab-" + id + " > .label").getWidth();
    }
}
