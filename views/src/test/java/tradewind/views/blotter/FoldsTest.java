package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.keeping.NamedEntries;

/// The orders of a list fold away below its first.
class FoldsTest {
    private final NamedEntries kept = NamedEntries.forgetful();
    private final TestDesk desk = new TestDesk();
    private final BlotterViewModel model = model();

    private BlotterViewModel model() {
        return new BlotterViewModel(desk, Runnable::run, Runnable::run, kept);
    }

    private void bracket(long first) {
        Brackets.put(desk, first);
    }

    private OrderRow row(long counter) {
        return desk.desk().find(OrderId.of(1, counter)).orElseThrow();
    }

    private static List<String> ids(BlotterViewModel model, boolean working) {
        TabRows<OrderRow> rows = working ? model.working() : model.allOrders();
        return rows.lines().stream()
                .filter(line -> !line.isHeading())
                .map(line -> line.row().order().id().toString())
                .toList();
    }

    @Test
    void theOthersOfAFoldedListAreGoneFromBothTablesAndComeBackInTheirPlaces() {
        bracket(1);
        bracket(4);
        model.pulse(0);
        model.folds().fold(row(1), true);
        assertEquals(List.of("T1-4", "T1-5", "T1-6", "T1-1"), ids(model, true));
        assertEquals(List.of("T1-4", "T1-5", "T1-6", "T1-1"), ids(model, false));
        assertEquals(new Fold(Fold.Part.FOLDED, 0, 2), model.folds().of(row(1)));
        model.folds().fold(row(1), false);
        assertEquals(List.of("T1-4", "T1-5", "T1-6", "T1-1", "T1-2", "T1-3"), ids(model, true));
    }

    @Test
    void allFoldAndUnfoldAtOnce() {
        bracket(1);
        bracket(4);
        model.pulse(0);
        model.folds().foldAll(true);
        assertEquals(List.of("T1-4", "T1-1"), ids(model, true));
        model.folds().foldAll(false);
        assertEquals(6, ids(model, true).size());
    }

    @Test
    void whatIsFoldedIsStillFoldedAfterARestart() {
        bracket(1);
        model.pulse(0);
        model.folds().fold(row(1), true);
        BlotterViewModel again = model();
        again.pulse(0);
        assertEquals(List.of("T1-1"), ids(again, true));
        again.folds().toggle(row(1));
        BlotterViewModel third = model();
        third.pulse(0);
        assertEquals(List.of("T1-1", "T1-2", "T1-3"), ids(third, true));
    }

    @Test
    void aFileSomebodyWroteInFoldsWhatCanBeRead() {
        bracket(1);
        kept.put("folded REPLAY_PAPER paper-1", Map.of("lists", "nonsense T1-1"));
        BlotterViewModel again = model();
        again.pulse(0);
        assertEquals(List.of("T1-1"), ids(again, true));
    }

    @Test
    void anOrderThatChangesWhileItIsFoldedAwayStaysThere() {
        bracket(1);
        model.pulse(0);
        model.folds().fold(row(1), true);
        desk.event(new OrderEvent.Canceled(OrderId.of(1, 2), desk.tick(), ""));
        model.pulse(1);
        assertEquals(List.of("T1-1"), ids(model, true));
    }

    @Test
    void aFilterFindsWhatIsFoldedAway() {
        bracket(1);
        model.pulse(0);
        model.folds().fold(row(1), true);
        model.filterProperty().set("sell");
        model.pulse(1);
        assertEquals(List.of("T1-2", "T1-3"), ids(model, true));
        model.filterProperty().set("");
        model.pulse(2);
        assertEquals(List.of("T1-1"), ids(model, true));
    }

    @Test
    void groupsBySidePartAListSoNothingIsFoldedThere() {
        bracket(1);
        model.pulse(0);
        model.folds().fold(row(1), true);
        model.groupingProperty().set(Grouping.SIDE);
        model.pulse(1);
        assertEquals(3, ids(model, true).size());
        assertEquals(Fold.Part.ALONE, model.folds().of(row(1)).part());
        model.groupingProperty().set(Grouping.NONE);
        model.pulse(2);
        assertEquals(List.of("T1-1"), ids(model, true));
    }

    @Test
    void listsBesideEachOtherWearOtherBandsAndSayWhatTheyAre() {
        bracket(1);
        bracket(4);
        model.pulse(0);
        assertNotEquals(
                model.folds().of(row(1)).band(), model.folds().of(row(4)).band());
        assertEquals(model.folds().of(row(1)).band(), model.folds().of(row(3)).band());
        assertEquals(Fold.Part.OPEN, model.folds().of(row(1)).part());
        assertEquals(Fold.Part.BELOW, model.folds().of(row(3)).part());
        model.folds().fold(row(1), true);
        assertTrue(
                model.folds().about(row(1)).contains("T1-3 SELL 4.00"),
                model.folds().about(row(1)));
    }

    @Test
    void anEntryThatHadFilledBeforeTheFirstLookStandsOverItsExits() {
        bracket(1);
        desk.event(new OrderEvent.Accepted(OrderId.of(1, 1), desk.tick(), "V1"));
        desk.fill(row(1).order(), "4", "1115.00");
        model.pulse(0);
        assertEquals(List.of("T1-1", "T1-2", "T1-3"), ids(model, true));
    }

    @Test
    void anEndedOrderStaysAsLongAsIsSetAndThatIsKept() {
        Order order = desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        model.pulse(0);
        model.lingerProperty().set(Linger.TWO_MINUTES);
        desk.cancelled(order);
        List<Integer> sizes = new ArrayList<>();
        for (long second : new long[] {1, 31, 120, 121}) {
            model.pulse(second * 1_000_000_000L);
            sizes.add(ids(model, true).size());
        }
        assertEquals(List.of(1, 1, 1, 0), sizes);
        assertEquals(1, ids(model, false).size());
        assertEquals(Linger.TWO_MINUTES, model().lingerProperty().get());
    }
}
