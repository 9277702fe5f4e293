package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarWindowTest {
    private final BarWindow window = new BarWindow();

    @BeforeEach
    void aThousandBarsOn600Pixels() {
        window.fit(600, 60, 1_000);
    }

    @Test
    void showsTheNewestBarBeforeTheFreeMargin() {
        assertEquals(540, window.x(1_000), 1e-9);
    }

    @Test
    void followsNewBars() {
        window.fit(600, 60, 1_001);
        assertEquals(540, window.x(1_001), 1e-9);
    }

    @Test
    void staysWhereItWasPannedTo() {
        window.pan(300);
        double first = window.first();
        window.fit(600, 60, 1_005);
        assertEquals(first, window.first());
        assertFalse(window.following());
    }

    @Test
    void movesTheContentByThePixelsDragged() {
        double before = window.x(900);
        window.pan(120);
        assertEquals(before + 120, window.x(900), 1e-9);
    }

    @Test
    void followsAgainFromTheEnd() {
        window.pan(3_000);
        window.toEnd();
        assertTrue(window.following());
        assertEquals(540, window.x(1_000), 1e-9);
    }

    @Test
    void startShowsTheFirstBarAtTheLeft() {
        window.toStart();
        assertEquals(0, window.x(0), 1e-9);
    }

    @Test
    void neverLosesTheBarsHoweverFarOnePans() {
        window.pan(1e9);
        assertTrue(window.x(3) <= 600.0001, "the first bars stay in view");
        window.pan(-1e9);
        assertTrue(window.x(1_000) > 0, "the last bars stay in view");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 137, 600})
    void zoomsAroundTheCursor(double x) {
        window.pan(1_500);
        double under = window.index(x);
        window.zoom(1.15, x);
        assertEquals(under, window.index(x), 1e-9);
        window.zoom(1 / 1.15, x);
        assertEquals(under, window.index(x), 1e-9);
    }

    @Test
    void zoomingOutAtTheLiveEdgeKeepsFollowing() {
        window.zoom(0.5, 100);
        assertTrue(window.following());
        assertEquals(540, window.x(1_000), 1e-9);
    }

    @Test
    void zoomingInOnThePastStopsFollowing() {
        window.zoom(4, 100);
        assertFalse(window.following());
    }

    @Test
    void zoomsOutNoFurtherThanAllBars() {
        for (int i = 0; i < 200; i++) window.zoom(0.5, 300);
        assertEquals(540.0 / 1_000, window.barWidth(), 1e-9);
    }

    @Test
    void zoomsInNoFurtherThanTheWidestBar() {
        for (int i = 0; i < 200; i++) window.zoom(2, 300);
        assertEquals(BarWindow.WIDEST_BAR, window.barWidth());
    }

    @Test
    void aPageIsAShareOfTheScreen() {
        double before = window.x(900);
        window.page(-0.9);
        assertEquals(before + 540, window.x(900), 1e-9);
    }

    @Test
    void aWiderPanelKeepsTheRightEdgeWhilePanned() {
        window.pan(1_500);
        double right = window.end();
        window.fit(900, 60, 1_000);
        assertEquals(right, window.end(), 1e-9);
    }
}
