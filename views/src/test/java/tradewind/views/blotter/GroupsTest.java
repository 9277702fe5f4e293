package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Side;
import tradewind.views.keeping.NamedEntries;

class GroupsTest {
    private final NewestFirst<String> lines = new NewestFirst<>();
    private final List<Line<String>> all = new ArrayList<>();

    private void show(String... rows) {
        lines.begin();
        for (String row : rows) {
            all.add(new Line<>(all.size(), row));
            lines.show(all.getLast());
        }
        lines.end();
    }

    private List<String> seen() {
        return lines.stream()
                .map(line -> line.isHeading() ? "# " + line.heading() : line.row())
                .toList();
    }

    @Test
    void rowsStandUnderTheHeadingOfTheirGroupNewestFirst() {
        show("b1", "a1", "b2");
        lines.group(row -> row.substring(0, 1));
        assertEquals(List.of("# a   1", "a1", "# b   2", "b2", "b1"), seen());
    }

    @Test
    void aNewRowJoinsItsGroupAndANewGroupComesBelow() {
        show("b1", "c1");
        lines.group(row -> row.substring(0, 1));
        show("a1", "b2");
        assertEquals(List.of("# b   2", "b2", "b1", "# c   1", "c1", "# a   1", "a1"), seen());
    }

    @Test
    void aHeadingGoesWithTheLastOfItsRowsAndComesBack() {
        show("a1", "b1");
        lines.group(row -> row.substring(0, 1));
        lines.begin();
        lines.hide(all.getFirst());
        lines.end();
        assertEquals(List.of("# b   1", "b1"), seen());
        lines.begin();
        lines.show(all.getFirst());
        lines.end();
        assertEquals(List.of("# a   1", "a1", "# b   1", "b1"), seen());
    }

    @Test
    void withoutGroupsTheRowsAreAsTheyWere() {
        show("b1", "a1", "b2");
        List<String> before = seen();
        lines.group(row -> row.substring(0, 1));
        lines.group(null);
        assertEquals(before, seen());
        show("a2");
        assertEquals("a2", seen().getFirst());
    }

    @Test
    void aListenerThatFollowsEveryChangeHasTheSameRows() {
        List<Line<String>> copy = new ArrayList<>(lines);
        lines.addListener((ListChangeListener<Line<String>>) change -> {
            while (change.next()) {
                for (int i = 0; i < change.getRemovedSize(); i++) copy.remove(change.getFrom());
                if (change.wasAdded()) copy.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
        show("b1", "a1");
        lines.group(row -> row.substring(0, 1));
        show("c1", "a2", "b2");
        lines.begin();
        lines.hide(all.get(1));
        lines.hide(all.get(0));
        lines.hide(all.get(4));
        lines.end();
        assertEquals(List.copyOf(lines), copy);
    }

    @Test
    void ordersAreGroupedAndTheChoiceIsKept() {
        NamedEntries kept = NamedEntries.forgetful();
        TestDesk desk = new TestDesk();
        BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run, kept);
        model.groupingProperty().set(Grouping.SIDE);
        desk.work(Side.SELL, "1", TestDesk.limit("1200.00"));
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        model.pulse(0);
        assertEquals(
                List.of("SELL   1", "BUY   1"),
                model.working().lines().stream()
                        .filter(Line::isHeading)
                        .map(Line::heading)
                        .toList());
        assertEquals(
                Grouping.SIDE,
                new BlotterViewModel(desk, Runnable::run, Runnable::run, kept)
                        .groupingProperty()
                        .get());
    }

    @Test
    void setsOfColumnsAreKeptByTab() {
        NamedEntries kept = NamedEntries.forgetful();
        ColumnSets sets = new ColumnSets(kept);
        sets.choose(BlotterViewModel.Tab.FILLS, List.of("Time", "Price"));
        sets.save(BlotterViewModel.Tab.ORDERS, "Slim", List.of("Order id", "Status"));
        ColumnSets again = new ColumnSets(kept);
        assertEquals(Optional.of(List.of("Time", "Price")), again.chosen(BlotterViewModel.Tab.FILLS));
        assertEquals(Optional.empty(), again.chosen(BlotterViewModel.Tab.ORDERS));
        assertEquals(List.of("Slim"), again.names(BlotterViewModel.Tab.ORDERS));
        assertEquals(Optional.of(List.of("Order id", "Status")), again.set(BlotterViewModel.Tab.ORDERS, "Slim"));
        again.reset(BlotterViewModel.Tab.FILLS);
        assertEquals(Optional.empty(), again.chosen(BlotterViewModel.Tab.FILLS));
    }

    @Test
    void aWordWithAMinusMustNotBeFound() {
        RowFilter filter = RowFilter.of("btc -sell");
        assertEquals(true, filter.matches("BTC/USD BUY", RowFilter::has));
        assertEquals(false, filter.matches("BTC/USD SELL", RowFilter::has));
        assertEquals(true, RowFilter.of("-").matches("a - b", RowFilter::has));
    }
}
