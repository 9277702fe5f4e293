package tradewind.views.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.drawing.SamplePlot.at;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline = new Outline();

    private List<String> lines(Drawing drawing) {
        outline.trace(drawing, new SamplePlot());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++)
            lines.add(Math.round(outline.x1(i)) + "," + Math.round(outline.y1(i)) + " " + Math.round(outline.x2(i))
                    + "," + Math.round(outline.y2(i)) + (outline.faint(i) ? " faint" : ""));
        return lines;
    }

    @Test
    void aTrendLineGoesFromPointToPoint() {
        assertEquals(List.of("105,100 205,150"), lines(new Drawing(1, Tool.TREND, at(10, "999"), at(20, "998.50"))));
    }

    @Test
    void aRayGoesOnToTheEdge() {
        assertEquals(List.of("105,100 600,348"), lines(new Drawing(1, Tool.RAY, at(10, "999"), at(20, "998.50"))));
        assertEquals(List.of("205,100 5,0"), lines(new Drawing(1, Tool.RAY, at(20, "999"), at(10, "999.50"))));
    }

    @Test
    void aRayOfOnePointIsNone() {
        assertEquals(List.of(), lines(new Drawing(1, Tool.RAY, at(10, "999"), at(10, "999"))));
    }

    @Test
    void levelsCrossThePlot() {
        assertEquals(List.of("0,100 600,100"), lines(new Drawing(1, Tool.HORIZONTAL, at(-9_000, "999"))));
        assertEquals(List.of("105,0 105,400"), lines(new Drawing(1, Tool.VERTICAL, at(10, "5"))));
    }

    @Test
    void whatIsOutOfSightIsCutOrLeftOut() {
        assertEquals(List.of(), lines(new Drawing(1, Tool.HORIZONTAL, at(0, "500"))));
        assertEquals(List.of("305,100 600,100"), lines(new Drawing(1, Tool.TREND, at(30, "999"), at(90_000, "999"))));
    }

    @Test
    void aRectangleHasFourSides() {
        assertEquals(
                List.of("105,100 205,100", "205,100 205,150", "205,150 105,150", "105,150 105,100"),
                lines(new Drawing(1, Tool.RECTANGLE, at(10, "999"), at(20, "998.50"))));
    }

    @Test
    void aRetracementCountsBackFromTheEndOfTheMove() {
        Drawing up = new Drawing(1, Tool.FIBONACCI, at(10, "998"), at(20, "999"));
        assertEquals(99_900, Outline.retraced(up, 0));
        assertEquals(99_861.8, Outline.retraced(up, 0.382), 1e-9);
        assertEquals(99_800, Outline.retraced(up, 1));
        List<String> lines = lines(up);
        assertEquals("105,100 205,100", lines.getFirst());
        assertEquals("105,138 205,138", lines.get(2));
        assertEquals(8, lines.size());
        assertTrue(lines.getLast().endsWith("faint"));
    }

    @Test
    void aChannelIsTwoParallelLinesWithTheMiddleBetween() {
        assertEquals(
                List.of("105,100 205,150", "105,140 205,190", "105,120 205,170 faint"),
                lines(new Drawing(1, Tool.CHANNEL, at(10, "999"), at(20, "998.50"), at(15, "998.35"))));
    }

    @Test
    void anArrowHasItsHeadAtWhatIsMeant() {
        List<String> lines = lines(new Drawing(1, Tool.NOTE, at(10, "999"), at(20, "999")));
        assertEquals(List.of("205,100 105,100", "105,100 111,97", "105,100 111,103"), lines);
    }

    @Test
    void theDistanceIsToTheNearestPartOfALine() {
        outline.trace(new Drawing(1, Tool.TREND, at(10, "999"), at(20, "999")), new SamplePlot());
        assertEquals(7, outline.distance(150, 107), 1e-9);
        assertEquals(5, outline.distance(208, 104), 1e-9);
        outline.trace(new Drawing(1, Tool.HORIZONTAL, at(0, "500")), new SamplePlot());
        assertEquals(Double.POSITIVE_INFINITY, outline.distance(0, 0));
    }
}
