package tradewind.views.workspace.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

class DockingViewModelTest {
    private static final Instrument BTC = instrument(0, "BTC/USD");
    private static final Instrument ETH = instrument(1, "ETH/USD");
    private static final Instruments INSTRUMENTS = new Instruments(List.of(BTC, ETH));
    private static final Layout TRADE = new Layout(
            "Trade",
            Area.Split.across(
                    Area.Part.growing(900, Area.Stack.of(new Place("chart", "chart", LinkGroup.A))),
                    Area.Part.fixed(306, Area.Stack.of(new Place("ticket", "ticket", LinkGroup.A)))));
    private static final Layout OTHER = new Layout("Other", Area.Stack.of(new Place("chart", "chart", LinkGroup.B)));

    private final Memory store = new Memory();
    private final List<String> complaints = new ArrayList<>();
    private DockingViewModel model = open();

    private static Instrument instrument(int index, String symbol) {
        return new Instrument(
                index,
                new InstrumentId(symbol, "V"),
                symbol,
                Currency.BTC,
                Currency.USD,
                2,
                1,
                8,
                1_000_000,
                100_000_000);
    }

    private static PanelKind kind(String name, Optional<Edge> side, boolean many) {
        return new PanelKind(name, () -> name, Feather.SQUARE, () -> "", side, true, many, seat -> {
            throw new IllegalStateException("no toolkit here");
        });
    }

    private DockingViewModel open() {
        return new DockingViewModel(
                INSTRUMENTS,
                List.of(
                        kind("chart", Optional.empty(), true),
                        kind("ticket", Optional.of(Edge.RIGHT), false),
                        kind("tape", Optional.of(Edge.LEFT), true)),
                List.of(TRADE, OTHER),
                store,
                Runnable::run,
                Runnable::run,
                complaints::add);
    }

    /// Layouts kept in memory.
    private static final class Memory implements LayoutStore {
        final Map<String, Layout> files = new LinkedHashMap<>();
        Optional<String> current = Optional.empty();
        Optional<String> trouble = Optional.empty();
        int saves;

        @Override
        public Kept load() {
            return new Kept(List.copyOf(files.values()), current, List.of());
        }

        @Override
        public Optional<String> save(Layout layout) {
            saves++;
            if (trouble.isEmpty()) files.put(layout.name(), layout);
            return trouble;
        }

        @Override
        public Optional<String> order(List<String> names, String now) {
            current = Optional.of(now);
            return Optional.empty();
        }

        @Override
        public Optional<String> remove(String name) {
            files.remove(name);
            return Optional.empty();
        }
    }

    private List<String> ids() {
        return model.layout().places().stream().map(Place::id).toList();
    }

    @Test
    void aFreshDeskKeepsWhichLayoutIsInSightThoughItIsNeverClosed() {
        model.pulse(0);
        assertEquals(Optional.of("Trade"), store.current);
    }

    @Test
    void comesBackAsItWas() {
        model.open("tape");
        model.show("Other");
        model.close("chart");
        model.close();
        Layout left = model.layout();
        model = open();
        assertEquals(left, model.layout());
        assertEquals(List.of("Trade", "Other"), model.namesProperty().get());
        model.show("Trade");
        assertEquals(List.of("tape", "chart", "ticket"), ids());
    }

    @Test
    void keepsWhatChangedAtMostOnceASecond() {
        model.pulse(0);
        int first = store.saves;
        for (int i = 1; i <= 50; i++) {
            model.open("tape");
            model.pulse(i * 10_000_000L);
        }
        assertEquals(first, store.saves);
        model.pulse(1_000_000_000L);
        assertEquals(first + 1, store.saves);
        assertEquals(model.layout(), store.files.get("Trade"));
        model.pulse(9_000_000_000L);
        assertEquals(first + 1, store.saves, "nothing changed");
    }

    @Test
    void saysOnceThatALayoutCannotBeKept() {
        store.trouble = Optional.of("The disk is full.");
        model.pulse(0);
        for (int i = 1; i < 5; i++) {
            model.open("tape");
            model.pulse(i * 2_000_000_000L);
        }
        // once for each of the two layouts
        assertEquals(List.of("The disk is full.", "The disk is full."), complaints);
    }

    @Test
    void opensBesideItsOwnKindElseAtItsSideAndOnlyOneOfWhatThereIsOneOf() {
        assertEquals("chart-2", model.open("chart"));
        assertEquals(2, model.layout().stackOf("chart").orElseThrow().panels().size());
        assertEquals("ticket", model.open("ticket"));
        assertEquals(List.of("chart", "chart-2", "ticket"), ids());
        assertEquals("tape", model.open("tape"));
        assertEquals(List.of("tape", "chart", "chart-2", "ticket"), ids(), "at the left");
    }

    @Test
    void opensWhatWasClosedLastWithItsSettings() {
        model.keep("chart", "interval", "1h");
        model.linkPanel("chart", LinkGroup.C);
        model.close("ticket");
        model.close("chart");
        assertEquals(List.of(), ids());
        assertEquals(Optional.of("chart"), model.reopen());
        assertEquals(
                new Place("chart", "chart", LinkGroup.C, Map.of("interval", "1h")),
                model.layout().find("chart").orElseThrow());
        assertEquals(Optional.of("ticket"), model.reopen());
        assertEquals(Optional.empty(), model.reopen());
    }

    @Test
    void panelsOfAGroupFollowItAndOthersDoNot() {
        PanelSeat chart = new PanelSeat(model, model.layout().find("chart").orElseThrow());
        PanelSeat alone = new PanelSeat(model, new Place("x", "chart", LinkGroup.NONE));
        model.link(LinkGroup.A, ETH);
        chart.refresh(model.layout().find("chart").orElseThrow());
        assertEquals(ETH, chart.instrument());
        assertEquals(BTC, alone.instrument());
        chart.choose(BTC);
        chart.refresh(model.layout().find("chart").orElseThrow());
        assertEquals(BTC, chart.instrument());
        assertEquals(BTC, model.instrument(LinkGroup.A));
    }

    @Test
    void theInstrumentOfAGroupComesBackWithTheLayout() {
        model.link(LinkGroup.A, ETH);
        model.show("Other");
        assertEquals(BTC, model.instrument(LinkGroup.A), "each layout has its own");
        model.show("Trade");
        assertEquals(ETH, model.instrument(LinkGroup.A));
        model.close();
        model = open();
        model.show("Trade");
        assertEquals(ETH, model.instrument(LinkGroup.A));
    }

    @Test
    void aPanelOnItsOwnKeepsItsOwnInstrument() {
        model.linkPanel("chart", LinkGroup.NONE);
        PanelSeat chart = new PanelSeat(model, model.layout().find("chart").orElseThrow());
        chart.choose(ETH);
        chart.refresh(model.layout().find("chart").orElseThrow());
        assertEquals(ETH, chart.instrument());
        assertEquals(BTC, model.instrument(LinkGroup.A));
        model.focused("chart");
        assertEquals(ETH, model.focusedInstrument());
        model.focused("ticket");
        assertEquals(BTC, model.focusedInstrument());
    }

    @Test
    void savesUnderAnotherNameAndRefusesOneThatIsTaken() {
        assertEquals(Optional.empty(), model.saveAs(" Evening "));
        assertEquals("Evening", model.layout().name());
        assertTrue(model.saveAs("evening").orElseThrow().contains("already"));
        assertTrue(model.saveAs("../up").isPresent());
        model.close("chart");
        model.show("Trade");
        assertEquals(List.of("chart", "ticket"), ids(), "the one it came from is as it was");
        assertEquals(List.of("Trade", "Other", "Evening"), model.namesProperty().get());
    }

    @Test
    void theLayoutInSightIsAlwaysAmongTheNames() {
        model.namesProperty()
                .subscribe(names -> assertTrue(names.contains(model.layout().name()), names.toString()));
        model.layoutProperty()
                .subscribe(now -> assertTrue(model.namesProperty().get().contains(now.name()), now.name()));
        model.saveAs("Evening");
        model.remove();
        model.remove();
        assertEquals(1, model.namesProperty().get().size());
    }

    @Test
    void removesALayoutButNotTheLastOneAndPutsOneBackToHowItCame() {
        model.pulse(0);
        model.close("chart");
        model.reset();
        assertEquals(TRADE, model.layout());
        assertTrue(model.remove());
        assertEquals("Other", model.layout().name());
        assertFalse(store.files.containsKey("Trade"));
        assertFalse(model.remove());
        assertEquals("Other", model.layout().name());
    }

    @Test
    void aLayoutIsPutBackToHowItComesInTheWindowOfNow() {
        Layout narrow = new Layout("Trade", Area.Stack.of(new Place("ticket", "ticket", LinkGroup.A)));
        model.setOrigins(() -> List.of(narrow));
        model.reset();
        assertEquals(narrow, model.layout());
        assertEquals(List.of("Trade", "Other"), model.namesProperty().get());
    }

    @Test
    void anInstrumentIsShownOnTheChartsOfTheFirstGroupThatHasOne() {
        model.show("Other");
        assertTrue(model.showOn("chart", ETH));
        assertEquals(ETH, model.instrument(LinkGroup.B));
        assertEquals(BTC, model.instrument(LinkGroup.A));
    }

    @Test
    void aChartInNoGroupShowsItAlone() {
        model.linkPanel("chart", LinkGroup.NONE);
        assertTrue(model.showOn("chart", ETH));
        assertEquals(
                "ETH/USD", model.layout().find("chart").orElseThrow().settings().get("symbol"));
        assertEquals(BTC, model.instrument(LinkGroup.A), "the ticket stays where it is");
        assertFalse(model.showOn("tape", ETH), "there is none");
    }

    @Test
    void tearsOffAndBringsBack() {
        model.tearOff("ticket", new Box(0, 0, 300, 400));
        assertTrue(model.layout().floats("ticket"));
        model.tearOff("ticket", new Box(0, 0, 300, 400));
        assertFalse(model.layout().floats("ticket"));
        assertEquals(List.of("chart", "ticket"), ids());
    }
}
