package tradewind.views.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.drawing.SamplePlot.BTC;
import static tradewind.views.drawing.SamplePlot.at;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingHandTest {
    private final DrawingBook book = DrawingBook.forgetful();
    private final DrawingViewModel model = new DrawingViewModel(BTC, book);
    private final DrawingHand hand = new DrawingHand(BTC, model, new SamplePlot());

    private void click(double x, double y) {
        assertTrue(hand.press(x, y, false, false));
        hand.release(x, y, false);
    }

    private boolean drag(double x1, double y1, double x2, double y2, boolean shift, boolean control) {
        boolean taken = hand.press(x1, y1, shift, control);
        hand.follow(x2, y2, shift);
        hand.release(x2, y2, shift);
        return taken;
    }

    private Drawing trend() {
        model.toolProperty().set(Tool.TREND);
        drag(103, 100, 208, 150, false, false);
        return model.kept().getLast();
    }

    @Test
    void aDragDrawsALineFromCandleToCandle() {
        assertEquals(new Drawing(1, Tool.TREND, at(10, "999"), at(20, "998.50")), trend());
        assertEquals(Tool.POINTER, model.toolProperty().get());
        assertEquals(1, model.selectedId());
    }

    @Test
    void twoClicksDrawItToo() {
        model.toolProperty().set(Tool.TREND);
        click(103, 100);
        hand.follow(150, 120, false);
        assertEquals(
                Optional.of(new Drawing(0, Tool.TREND, at(10, "999"), at(15, "998.80"))), hand.inHand(), "follows");
        click(208, 150);
        assertEquals(List.of(new Drawing(1, Tool.TREND, at(10, "999"), at(20, "998.50"))), model.kept());
        assertEquals(Optional.empty(), hand.inHand());
    }

    @Test
    void shiftHoldsALineLevel() {
        model.toolProperty().set(Tool.RAY);
        drag(103, 100, 208, 150, true, false);
        assertEquals(List.of(new Drawing(1, Tool.RAY, at(10, "999"), at(20, "999"))), model.kept());
    }

    @Test
    void theMagnetTakesANearPriceOfTheCandle() {
        model.magnetProperty().set(true);
        model.toolProperty().set(Tool.HORIZONTAL);
        click(103, 62);
        model.toolProperty().set(Tool.HORIZONTAL);
        click(103, 300);
        assertEquals(
                List.of(
                        new Drawing(1, Tool.HORIZONTAL, at(10, "999.50")),
                        new Drawing(2, Tool.HORIZONTAL, at(10, "997"))),
                model.kept());
    }

    @Test
    void aChannelAsksForAThirdPoint() {
        model.toolProperty().set(Tool.CHANNEL);
        drag(103, 100, 208, 150, false, false);
        assertEquals(List.of(), model.kept());
        hand.follow(150, 160, false);
        assertEquals(Tool.CHANNEL, hand.inHand().orElseThrow().tool());
        click(150, 165);
        assertEquals(
                List.of(new Drawing(1, Tool.CHANNEL, at(10, "999"), at(20, "998.50"), at(15, "998.35"))), model.kept());
    }

    @Test
    void aLineIsMovedWhole() {
        trend();
        assertTrue(drag(150, 123, 183, 133, false, false));
        assertEquals(List.of(new Drawing(1, Tool.TREND, at(13, "998.90"), at(23, "998.40"))), model.kept());
    }

    @Test
    void aHandleMovesOnePoint() {
        trend();
        drag(205, 150, 255, 50, false, false);
        assertEquals(List.of(new Drawing(1, Tool.TREND, at(10, "999"), at(25, "999.50"))), model.kept());
    }

    @Test
    void controlDragLeavesACopyBehind() {
        Drawing first = trend();
        assertTrue(hand.press(150, 123, false, true));
        hand.follow(150, 143, false);
        assertEquals(0, hand.moved(), "the first one stays in sight");
        hand.release(150, 143, false);
        assertEquals(List.of(first, new Drawing(2, Tool.TREND, at(10, "998.80"), at(20, "998.30"))), model.kept());
    }

    @Test
    void aPressBesideAllLeavesTheMouseToTheChart() {
        trend();
        assertFalse(hand.press(150, 300, false, false));
        assertEquals(0, model.selectedId());
        assertFalse(hand.press(620, 100, false, false), "right of the plot");
    }

    @Test
    void whatIsLockedOrHiddenIsNotTaken() {
        trend();
        model.lockedProperty().set(true);
        assertFalse(hand.press(150, 123, false, false));
        model.lockedProperty().set(false);
        model.hiddenProperty().set(true);
        assertFalse(hand.press(150, 123, false, false));
        assertEquals(List.of(), model.shown());
        model.toolProperty().set(Tool.RAY);
        assertEquals(1, model.shown().size(), "who draws wants to see");
    }

    @Test
    void shiftDragMeasuresAndTheNextPressEndsIt() {
        assertTrue(drag(103, 100, 208, 150, true, false));
        assertEquals(
                new Drawing(0, Tool.MEASURE, at(10, "999"), at(20, "998.50")),
                hand.inHand().orElseThrow());
        assertEquals(List.of(), model.kept());
        assertFalse(hand.press(300, 300, false, false));
        assertEquals(Optional.empty(), hand.inHand());
    }

    @Test
    void escapeGivesUpFirstTheLineThenTheSelection() {
        trend();
        model.toolProperty().set(Tool.RAY);
        click(300, 300);
        assertTrue(hand.escape());
        assertEquals(Optional.empty(), hand.inHand());
        assertEquals(Tool.POINTER, model.toolProperty().get());
        assertEquals(1, model.selectedId());
        assertTrue(hand.escape());
        assertEquals(0, model.selectedId());
        assertFalse(hand.escape());
        assertEquals(1, model.kept().size());
    }

    @Test
    void escapeDuringADragLeavesTheLineWhereItWas() {
        Drawing first = trend();
        hand.press(150, 123, false, false);
        hand.follow(183, 133, false);
        hand.escape();
        hand.release(183, 133, false);
        assertEquals(List.of(first), model.kept());
    }

    @Test
    void keysMoveRemoveAndTakeBack() {
        trend();
        assertTrue(hand.nudge(1, 0));
        assertTrue(hand.nudge(0, -2));
        assertEquals(List.of(new Drawing(1, Tool.TREND, at(11, "998.98"), at(21, "998.48"))), model.kept());
        assertTrue(model.remove());
        assertEquals(List.of(), model.kept());
        assertFalse(hand.nudge(1, 0));
        assertTrue(model.undo());
        assertTrue(model.undo());
        assertEquals(List.of(new Drawing(1, Tool.TREND, at(11, "999"), at(21, "998.50"))), model.kept());
    }

    @Test
    void aNoteIsKeptWithItsWordsAndNotWithoutAny() {
        model.toolProperty().set(Tool.NOTE);
        drag(103, 100, 208, 150, false, false);
        assertEquals(List.of(), model.kept());
        model.written("  ");
        assertEquals(List.of(), model.kept());
        model.toolProperty().set(Tool.NOTE);
        drag(103, 100, 208, 150, false, false);
        model.written("news\n came ");
        Drawing note = new Drawing(1, Tool.NOTE, at(10, "999"), at(20, "998.50")).saying("news came");
        assertEquals(List.of(note), model.kept());
        assertTrue(model.write());
        model.unwritten();
        assertEquals(List.of(note), model.kept());
        assertTrue(model.write());
        model.written("");
        assertEquals(List.of(), model.kept());
    }

    @Test
    void aLevelNeedsNoClick() {
        hand.use(Tool.HORIZONTAL, 103, 100);
        assertEquals(List.of(new Drawing(1, Tool.HORIZONTAL, at(10, "999"))), model.kept());
        hand.use(Tool.VERTICAL, -1, -1);
        assertEquals(Tool.VERTICAL, model.toolProperty().get());
        hand.set(203, 100);
        assertEquals(2, model.kept().size());
    }

    @Test
    void tabGoesThroughThem() {
        trend();
        hand.use(Tool.HORIZONTAL, 103, 300);
        model.deselect();
        assertTrue(model.selectNext(1));
        assertEquals(1, model.selectedId());
        assertTrue(model.selectNext(1));
        assertFalse(model.selectNext(1));
        assertTrue(model.selectNext(-1));
        assertEquals(2, model.selectedId());
    }

    @Test
    void aLineStandsAtItsTimesWhateverTheInterval() {
        trend();
        SamplePlot fives = new SamplePlot(5, 1);
        Outline outline = new Outline();
        outline.trace(model.kept().getFirst(), fives);
        assertEquals(21, outline.x1(0), 1e-6);
        assertEquals(41, outline.x2(0), 1e-6);
        DrawingHand other = new DrawingHand(BTC, model, fives);
        other.press(31, 125, false, false);
        other.follow(51, 125, false);
        other.release(51, 125, false);
        assertEquals(List.of(new Drawing(1, Tool.TREND, at(20, "999"), at(30, "998.50"))), model.kept());
    }

    @Test
    void mergedCandlesAreMetInTheirMiddle() {
        DrawingHand wide = new DrawingHand(BTC, model, new SamplePlot(1, 4));
        wide.use(Tool.VERTICAL, 103, 100);
        assertEquals(
                SamplePlot.MIDNIGHT + 10 * SamplePlot.MINUTE,
                model.kept().getFirst().anchor(0).time());
    }
}
