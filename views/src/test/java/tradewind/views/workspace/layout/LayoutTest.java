package tradewind.views.workspace.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Area.Split;
import tradewind.views.workspace.layout.Area.Stack;

class LayoutTest {
    private static final Box BOX = new Box(10, 20, 400, 300);

    private static Place place(String id) {
        return new Place(id, id, LinkGroup.A);
    }

    private static Stack stack(String... ids) {
        return new Stack(List.of(ids).stream().map(LayoutTest::place).toList(), 0);
    }

    /// Tape left, chart over blotter, ticket right.
    private static final Layout DESK = new Layout(
            "Trade",
            Split.across(
                    Part.fixed(200, stack("tape")),
                    Part.growing(900, Split.down(Part.growing(600, stack("chart")), Part.fixed(290, stack("blotter")))),
                    Part.fixed(306, stack("ticket"))));

    /// Short text of a layout, to compare whole values.
    private static String text(Area area) {
        return switch (area) {
            case Stack stack -> {
                StringBuilder all = new StringBuilder("[");
                for (int i = 0; i < stack.panels().size(); i++) {
                    if (i > 0) all.append(' ');
                    all.append(stack.panels().get(i).id());
                    if (stack.panels().size() > 1 && i == stack.selected()) all.append('*');
                }
                yield all.append(']').toString();
            }
            case Split split -> {
                StringBuilder all = new StringBuilder(split.axis() == Axis.ACROSS ? "across(" : "down(");
                for (Part part : split.parts())
                    all.append(text(part.area())).append((int) part.size()).append(part.grows() ? "g " : " ");
                yield all.toString().strip() + ")";
            }
        };
    }

    @Test
    void aPanelDockedBesideAnotherTakesHalfOfItsRoom() {
        assertEquals(
                "across([tape]100 [news]100 down([chart]600g [blotter]290)900g [ticket]306)",
                text(DESK.beside(place("news"), "tape", Edge.RIGHT).main()));
        assertEquals(
                "across([tape]200 down([chart]300g [news]300g [blotter]290)900g [ticket]306)",
                text(DESK.beside(place("news"), "chart", Edge.BOTTOM).main()));
        assertEquals(
                "across([tape]200 down(across([news]400g [chart]400g)600g [blotter]290)900g [ticket]306)",
                text(DESK.beside(place("news"), "chart", Edge.LEFT).main()));
    }

    @Test
    void aPanelMovesWhenItIsDockedElsewhere() {
        assertEquals(
                "across([chart]900g down([ticket]400g [tape]400g)306)",
                text(DESK.closed("blotter")
                        .beside(place("tape"), "ticket", Edge.BOTTOM)
                        .main()));
        assertEquals(
                "across(down([chart]600g [blotter]290)900g [ticket tape*]306)",
                text(DESK.into(place("tape"), "ticket", 9).main()));
    }

    @Test
    void whatIsLeftOfASplitTakesItsRoom() {
        Layout left = DESK.closed("tape").closed("ticket");
        assertEquals("down([chart]600g [blotter]290)", text(left.main()));
        assertEquals("[blotter]", text(left.closed("chart").main()));
        assertEquals(Stack.EMPTY, left.closed("chart").closed("blotter").main());
    }

    @Test
    void ifNobodyGrowsTheLastOneTakesWhatIsLeft() {
        assertEquals(
                "across([tape]200 [ticket]306g)",
                text(DESK.closed("chart").closed("blotter").main()));
    }

    @Test
    void aSplitWithinASplitAlongTheSameAxisIsTakenApart() {
        Layout nested = new Layout(
                "N",
                Split.across(
                        Part.growing(
                                600,
                                Split.down(
                                        Part.growing(
                                                100,
                                                Split.across(Part.growing(1, stack("a")), Part.growing(3, stack("b")))),
                                        Part.growing(100, stack("c")))),
                        Part.fixed(200, stack("d"))));
        assertEquals("across([a]150g [b]450g [d]200)", text(nested.closed("c").main()));
    }

    @Test
    void tearsOffAndComesBack() {
        Layout torn = DESK.tornOff(place("tape"), BOX);
        assertTrue(torn.floats("tape"));
        assertFalse(torn.floats("chart"));
        assertEquals(List.of(new Layout.Floating(stack("tape"), BOX)), torn.windows());
        Layout two = torn.into(place("ticket"), "tape", 0);
        assertEquals("[ticket* tape]", text(two.windows().getFirst().area()));
        Layout back = two.beside(place("tape"), "chart", Edge.LEFT).closed("ticket");
        assertEquals(List.of(), back.windows(), "an empty window is gone");
    }

    @Test
    void theFrontPanelStaysInFrontWhenAnotherOneGoes() {
        Layout tabs = new Layout("T", new Stack(List.of(place("a"), place("b"), place("c")), 1));
        assertEquals("[b* c]", text(tabs.closed("a").main()));
        assertEquals("[a c*]", text(tabs.closed("b").main()));
        assertEquals("[a b*]", text(tabs.selected("c").closed("c").main()));
    }

    @Test
    void refusesAPanelThatStandsTwiceAndAPlaceThatIsNotThere() {
        Split twice = Split.across(Part.growing(1, stack("a")), Part.growing(1, stack("a")));
        assertThrows(IllegalArgumentException.class, () -> new Layout("T", twice));
        assertThrows(IllegalArgumentException.class, () -> DESK.into(place("tape"), "nowhere", 0));
        assertThrows(IllegalArgumentException.class, () -> DESK.beside(place("tape"), "tape", Edge.LEFT));
    }

    @Test
    void givesFreeIdsLinksSettingsAndSizes() {
        assertEquals("news", DESK.freeId("news"));
        assertEquals("chart-2", DESK.freeId("chart"));
        Layout changed = DESK.changed("chart", p -> p.withLink(LinkGroup.B).withSetting("interval", "5m"));
        assertEquals(
                new Place("chart", "chart", LinkGroup.B, Map.of("interval", "5m")),
                changed.find("chart").orElseThrow());
        assertEquals(
                "across([tape]200 down([chart]500g [blotter]390)900g [ticket]306)",
                text(DESK.resized(-1, List.of(1), List.of(500.0, 390.0)).main()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Trade", "a/b", "..", ".hidden", "x\n", "12345678901234567890123456789012345678901"})
    void refusesANameThatIsNoFileName(String name) {
        assertFalse(Layout.isName(name));
    }

    @Test
    void takesNamesInAnyScript() {
        for (String name : List.of("Trade", "2 screens", "Früh_1", "取引", "a")) assertTrue(Layout.isName(name), name);
    }

    /// Whatever is done to it, a layout keeps its panels and stays in order.
    @Test
    void staysInOrderThroughAThousandChanges() {
        Random random = new Random(4);
        Layout layout = DESK;
        for (int i = 0; i < 1_000; i++) {
            List<Place> places = layout.places();
            Place moved = random.nextInt(5) == 0 || places.size() < 2
                    ? place(layout.freeId("chart"))
                    : places.get(random.nextInt(places.size()));
            List<Place> others =
                    places.stream().filter(p -> !p.id().equals(moved.id())).toList();
            Edge edge = Edge.values()[random.nextInt(4)];
            int before = places.size() + (places.contains(moved) ? 0 : 1);
            layout = switch (others.isEmpty() ? 3 : random.nextInt(5)) {
                case 0 ->
                    layout.beside(
                            moved, others.get(random.nextInt(others.size())).id(), edge);
                case 1 ->
                    layout.into(moved, others.get(random.nextInt(others.size())).id(), random.nextInt(3));
                case 2 -> layout.tornOff(moved, BOX);
                case 3 -> layout.atEdge(moved, edge, 100);
                default -> layout.closed(moved.id());
            };
            int now = layout.places().size();
            assertTrue(now == before || now == before - 1, "panels: " + now);
            requireOrder(layout.main(), true);
            layout.windows().forEach(window -> requireOrder(window.area(), false));
        }
    }

    private static void requireOrder(Area area, boolean mayBeEmpty) {
        switch (area) {
            case Stack stack -> assertTrue(mayBeEmpty || !stack.panels().isEmpty());
            case Split split -> {
                assertTrue(split.parts().stream().anyMatch(Part::grows), text(split));
                for (Part part : split.parts()) {
                    if (part.area() instanceof Split inner) assertFalse(inner.axis() == split.axis(), text(split));
                    requireOrder(part.area(), false);
                }
            }
        }
    }

    @Test
    void bringsAWindowBackThatIsOnNoScreen() {
        List<Box> screens = List.of(new Box(0, 0, 1600, 1000), new Box(1600, 0, 1600, 1000));
        assertEquals(BOX, BOX.onto(screens));
        assertEquals(new Box(1700, 10, 400, 300), new Box(1700, 10, 400, 300).onto(screens));
        assertEquals(new Box(1200, 10, 400, 300), new Box(1700, 10, 400, 300).onto(screens.subList(0, 1)), "unplugged");
        assertEquals(new Box(0, 0, 400, 300), new Box(-390, -20, 400, 300).onto(screens), "head out of sight");
        assertEquals(new Box(0, 0, 1600, 1000), new Box(9_000, 9_000, 3_000, 2_000).onto(screens.subList(0, 1)));
        Layout torn = DESK.tornOff(place("tape"), new Box(5_000, 0, 400, 300));
        assertEquals(2_800, torn.onto(screens).windows().getFirst().box().x());
    }
}
