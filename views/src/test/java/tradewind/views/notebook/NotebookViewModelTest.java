package tradewind.views.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.ScreenZone;

class NotebookViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2013, 11, 29);

    /// Pages in memory, and how often each was written.
    private static final class Pages implements Diary {
        final Map<LocalDate, String> pages = new TreeMap<>();
        final List<String> writes = new ArrayList<>();
        Optional<String> problem = Optional.empty();
        Optional<String> unreadable = Optional.empty();

        @Override
        public List<LocalDate> days() {
            return List.copyOf(pages.keySet());
        }

        @Override
        public Page read(LocalDate day) {
            return new Page(pages.getOrDefault(day, ""), unreadable);
        }

        @Override
        public Optional<String> write(LocalDate day, String text) {
            writes.add(day + " " + text);
            if (problem.isEmpty()) pages.put(day, text);
            return problem;
        }
    }

    private final TestDesk desk = new TestDesk();
    private final Pages pages = new Pages();

    private NotebookViewModel open() {
        return new NotebookViewModel(desk, pages, Runnable::run, Runnable::run);
    }

    @Test
    void opensOnTheDayOfTheSessionsClock() {
        pages.pages.put(TODAY, "plan");
        NotebookViewModel model = open();
        assertEquals(TODAY, model.dayProperty().get());
        assertEquals("plan", model.textProperty().get());
        assertEquals(List.of(), pages.writes);
    }

    @Test
    void afterMidnightThePageInHandIsNoLongerTodaysAndTheNewDayIsOffered() {
        NotebookViewModel model = open();
        model.textProperty().set("late");
        model.pulse(0);
        assertEquals("2013-11-29 · today", model.titleProperty().get());
        desk.now += 86_400_000_000_000L;
        model.pulse(1);
        assertEquals("2013-11-29", model.titleProperty().get());
        assertEquals("late", model.textProperty().get());
        assertEquals(List.of(TODAY.plusDays(1), TODAY), model.daysProperty().get());
        model.turn(TODAY.plusDays(1));
        assertEquals("2013-11-30 · today", model.titleProperty().get());
        assertEquals(List.of("2013-11-29 late"), pages.writes);
    }

    @Test
    void aDayBeginsWhereItDoesInTheZoneOnScreen() {
        try {
            ScreenZone.choose(ZoneId.of("Asia/Kolkata"));
            NotebookViewModel model = open();
            assertEquals("2013-11-30 · today", model.titleProperty().get());
            assertEquals("- 04:13:12 Kolkata ", model.opening(Optional.empty()));
            ScreenZone.choose(ZoneId.of("America/New_York"));
            model.pulse(0);
            assertEquals(TODAY, model.todayProperty().get());
            assertEquals("2013-11-30", model.titleProperty().get(), "the page in hand stays");
        } finally {
            ScreenZone.choose(ZoneOffset.UTC);
        }
    }

    @Test
    void savesAMomentAfterTheLastKeyAndOnce() {
        NotebookViewModel model = open();
        model.textProperty().set("a");
        model.pulse(0);
        model.textProperty().set("ab");
        model.pulse(NotebookViewModel.QUIET);
        assertEquals(List.of(), pages.writes);
        model.pulse(2 * NotebookViewModel.QUIET);
        model.pulse(3 * NotebookViewModel.QUIET);
        assertEquals(List.of("2013-11-29 ab"), pages.writes);
        assertTrue(
                model.statusProperty().get().startsWith("Saved"),
                model.statusProperty().get());
    }

    @Test
    void turningThePageKeepsTheOneThatIsLeft() {
        pages.pages.put(TODAY.minusDays(1), "yesterday");
        NotebookViewModel model = open();
        model.textProperty().set("today");
        model.turn(TODAY.minusDays(1));
        assertEquals(List.of("2013-11-29 today"), pages.writes);
        assertEquals("yesterday", model.textProperty().get());
        model.turn(TODAY);
        assertEquals("today", model.textProperty().get());
        assertEquals(List.of(TODAY, TODAY.minusDays(1)), model.daysProperty().get());
    }

    @Test
    void whatWasWrittenLastIsKeptWhenTheWindowCloses() {
        NotebookViewModel model = open();
        model.textProperty().set("last words");
        assertEquals(Optional.empty(), model.flush());
        assertEquals(List.of("2013-11-29 last words"), pages.writes);
        model.flush();
        assertEquals(1, pages.writes.size());
    }

    @Test
    void whatCouldNotBeKeptIsToldAndTriedAgainWithTheNextKey() {
        NotebookViewModel model = open();
        pages.problem = Optional.of("disk full");
        model.textProperty().set("a");
        model.pulse(0);
        model.pulse(NotebookViewModel.QUIET);
        assertEquals("disk full", model.statusProperty().get());
        assertTrue(model.troubleProperty().get());
        model.pulse(9 * NotebookViewModel.QUIET);
        assertEquals(1, pages.writes.size());
        pages.problem = Optional.empty();
        model.textProperty().set("ab");
        model.pulse(10 * NotebookViewModel.QUIET);
        model.pulse(11 * NotebookViewModel.QUIET);
        assertEquals("ab", pages.pages.get(TODAY));
        assertFalse(model.troubleProperty().get());
    }

    @Test
    void aPageThatCouldNotBeReadIsNotWrittenTo() {
        pages.unreadable = Optional.of("no text");
        assertFalse(open().writableProperty().get());
        pages.unreadable = Optional.empty();
        assertTrue(open().writableProperty().get());
    }

    @Test
    void findsTheOrdersNamedOnThePage() {
        NotebookViewModel model = open();
        model.textProperty().set("T1-12 chased, see T1-4; T1-12 again, not T-4, XT1-5 or T1-0");
        assertEquals(
                List.of(OrderId.of(1, 12), OrderId.of(1, 4)),
                model.ordersProperty().get());
    }

    @Test
    void aNoteBeginsWithTheTimeAndItsOrder() {
        desk.work(Side.BUY, "2", TestDesk.limit("1100.00"));
        NotebookViewModel model = open();
        assertEquals(
                "- 22:43:14 UTC T1-1 BUY 2.00 BTC/USD LMT: ",
                model.opening(Optional.of(model.offered().getFirst())));
    }
}
