package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.TestDesk;
import tradewind.views.keeping.NamedEntries;

class PresetsViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final NamedEntries kept = NamedEntries.forgetful();
    private final TicketViewModel ticket =
            new TicketViewModel(desk, TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));
    private final PresetsViewModel model = new PresetsViewModel(ticket, new PresetBook(kept));

    @BeforeEach
    void openTheMarket() {
        desk.trade("1118.99", "1");
        desk.quote("1118.13", "2.46", "1118.99", "3.18");
        ticket.pulse(0);
    }

    private static Preset.Size quantity(String amount) {
        return new Preset.Size(Preset.Sizing.QUANTITY, amount);
    }

    @Test
    void putsEverythingButSideAndPriceOnTheTicketAndSendsNothing() {
        ticket.typeProperty().set(OrdType.LIMIT);
        ticket.timeInForceProperty().set(TimeInForce.GTC);
        ticket.exits().on().set(true);
        ticket.exits().stop().set("−25.00");
        ticket.exits().target(0).price().set("+50.00");
        ticket.fields().handling().postOnly().set(true);
        ticket.fields().handling().display().set(HandlingFields.Display.ICEBERG);
        ticket.fields().handling().shown().set("0.50");
        assertEquals(Optional.empty(), model.save("Scalp", true, quantity("2.50")));

        ticket.show(TestDesk.BTC);
        ticket.sideProperty().set(Side.SELL);
        ticket.exits().stop().set("");
        model.apply(0);

        assertEquals(Side.SELL, ticket.sideProperty().get());
        assertEquals("1,118.99", ticket.limitProperty().get());
        assertEquals(TimeInForce.GTC, ticket.timeInForceProperty().get());
        assertEquals("2.50", ticket.quantityProperty().get());
        assertTrue(ticket.exits().on().get());
        assertEquals("−25.00", ticket.exits().stop().get());
        assertEquals("+50.00", ticket.exits().target(0).price().get());
        assertTrue(ticket.fields().handling().postOnly().get());
        assertEquals("0.50", ticket.fields().handling().shown().get());
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void anAmountOfMoneyIsTurnedIntoWholeLotsAtThePriceOfTheMoment() {
        model.save("1k", false, new Preset.Size(Preset.Sizing.MONEY, "1,000"));
        model.apply(0);
        assertEquals("0.89435038", ticket.quantityProperty().get());
        ticket.limitProperty().set("500.00");
        model.apply(0);
        assertEquals("2.00", ticket.quantityProperty().get());
    }

    @Test
    void aShareOfThePositionFollowsItAndIsRefusedWhenFlat() {
        model.save("Half", false, new Preset.Size(Preset.Sizing.POSITION, "50"));
        model.apply(0);
        assertEquals("", ticket.quantityProperty().get());
        assertEquals(
                "Flat in BTC/USD: no position to take a share of",
                model.message().get());
        desk.fill(desk.work(Side.SELL, "3", TestDesk.limit("1118.00")), "3", "1118.00");
        model.apply(0);
        assertEquals("1.50", ticket.quantityProperty().get());
        assertEquals("", model.message().get());
    }

    @Test
    void pricesOfABracketAreSavedAsDistances() {
        ticket.limitProperty().set("1,100.00");
        ticket.exits().on().set(true);
        ticket.exits().stop().set("1,080.00");
        ticket.exits().target(0).price().set("1,150.00");
        model.save("Wide", true, quantity("1"));
        Preset saved = model.presets().get().getFirst();
        assertEquals("−20.00", saved.exits().orElseThrow().stop());
        assertEquals("+50.00", saved.exits().orElseThrow().targets().getFirst().distance());
    }

    @Test
    void thoseOfTheInstrumentComeBeforeThoseForAllAndOthersAreNotOffered() {
        model.save("Every", false, quantity("1"));
        model.save("Mine", true, quantity("1"));
        ticket.show(TestDesk.ETH);
        model.save("Ether", true, quantity("1"));
        assertEquals(List.of("Ether", "Every"), names());
        ticket.show(TestDesk.BTC);
        assertEquals(List.of("Mine", "Every"), names());
    }

    @Test
    void oneSavedUnderTheSameNameTakesItsPlace() {
        model.save("A", true, quantity("1"));
        model.save("B", true, quantity("1"));
        model.save("A", true, quantity("3"));
        assertEquals(List.of("A", "B"), names());
        assertEquals("3", model.presets().get().getFirst().size().amount());
        model.remove(model.presets().get().getFirst());
        assertEquals(List.of("B"), names());
    }

    @Test
    void whatANewerReleaseSavedIsNotOfferedAndNotLost() {
        Map<String, String> newer = Map.of("name", "Future", "type", "TELEPATHIC", "amount", "1");
        kept.put("Future", newer);
        model.save("Now", false, quantity("1"));
        assertEquals(List.of("Now"), names());
        assertEquals(newer, kept.all().get("Future"));
    }

    @Test
    void aPresetThatCannotBeToldFromOneThatOpensAPositionIsNotOffered() {
        kept.put("Exit", Map.of("name", "Exit", "reduceOnly", "yes", "amount", "1"));
        model.save("Now", false, quantity("1"));
        assertEquals(List.of("Now"), names());
    }

    @Test
    void aChangeOfAWorkingOrderIsLeftAlone() {
        model.save("A", true, quantity("9"));
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        ticket.edit(desk.desk().orders().get(0));
        model.apply(0);
        assertEquals("1.00", ticket.quantityProperty().get());
        assertFalse(model.message().get().isEmpty());
    }

    @Test
    void aTicketThatOpensLaterOffersWhatWasSaved() {
        model.save("A", true, quantity("1"));
        PresetsViewModel later = new PresetsViewModel(ticket, new PresetBook(kept));
        assertEquals(model.presets().get(), later.presets().get());
    }

    @Test
    void anEmptyNameAndAnAmountOfNothingAreRefused() {
        assertEquals(Optional.of("Give it a name"), model.save("  ", true, quantity("1")));
        assertEquals(Optional.of("Enter an amount above zero"), model.save("A", true, quantity("0")));
        assertEquals(List.of(), model.presets().get());
    }

    private List<String> names() {
        return model.presets().get().stream().map(Preset::name).toList();
    }
}
