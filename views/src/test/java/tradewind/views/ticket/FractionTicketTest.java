package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.TenYearNote;
import tradewind.views.keeping.NamedEntries;

class FractionTicketTest {
    private final TestDesk desk = TenYearNote.desk();
    private final NamedEntries kept = NamedEntries.forgetful();
    private final TicketViewModel ticket =
            new TicketViewModel(desk, TenYearNote.ZN, Runnable::run, new SimpleBooleanProperty(false));

    @BeforeEach
    void openTheMarket() {
        desk.trade(TenYearNote.ZN, "110.515625");
        TenYearNote.quote(desk, "110.5", "110.515625");
        ticket.pulse(0);
    }

    @Test
    void anUntouchedPriceFollowsTheMarketInFractions() {
        assertEquals("110'160", ticket.limitProperty().get());
        ticket.sideProperty().set(Side.SELL);
        assertEquals("110'165", ticket.limitProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"110'165", "110-165", "110 16.5/32", "110 33/64", "110.515625", "110’16+"})
    void sendsTheSamePriceHoweverItIsTyped(String typed) {
        ticket.limitProperty().set(typed);
        ticket.pulse(1_000_000_000L);
        ticket.submit();
        assertEquals(1, desk.orders.requests.size());
        assertTrue(desk.orders.requests.getFirst().contains("110.515625"), desk.orders.requests.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"110'32", "110'162", "110'5", "110'164", "110.51", "110 16", "110,16", "0'000", "-0'16"})
    void sendsNothingForWhatIsNoPriceOnATick(String typed) {
        ticket.limitProperty().set(typed);
        ticket.pulse(1_000_000_000L);
        ticket.submit();
        assertEquals(List.of(), desk.orders.requests);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    110'162  | Off tick: nearest are 110'160 and 110'165
                    110.51   | Off tick: nearest are 110'160 and 110'165
                    110'000  | ok
                    0'000    | Must be above zero
                    -0'16    | Must be above zero
                    """)
    void namesTheNearestPricesInTheirNotation(String typed, String reason) {
        NumberEntry read = NumberEntry.price(TenYearNote.ZN, typed);
        assertEquals(reason, read instanceof NumberEntry.Wrong wrong ? wrong.reason() : "ok");
    }

    @Test
    void theWheelMovesByATickFromFractionAndDecimalAlike() {
        ticket.steps().limit(1);
        assertEquals("110'165", ticket.limitProperty().get());
        ticket.limitProperty().set("110-315");
        ticket.steps().limit(1);
        assertEquals("111'000", ticket.limitProperty().get());
        ticket.limitProperty().set("110.5");
        ticket.steps().limit(-1);
        assertEquals("110'155", ticket.limitProperty().get());
        ticket.limitProperty().set("110 16");
        ticket.steps().limit(1);
        assertEquals("110 16", ticket.limitProperty().get());
    }

    @Test
    void aTakenQuoteStandsInFractions() {
        ticket.steps().takeAsk();
        assertEquals("110'165", ticket.limitProperty().get());
    }

    @Test
    void aBracketTakesDistancesInFractions() {
        assertEquals(
                new NumberEntry.Units(TenYearNote.units("111")),
                Bracket.at(TenYearNote.ZN, "+0'16", Side.BUY, TenYearNote.units("110.5")));
        assertEquals(
                new NumberEntry.Units(TenYearNote.units("110.25")),
                Bracket.at(TenYearNote.ZN, "−0-08", Side.BUY, TenYearNote.units("110.5")));
    }

    @Test
    void aPresetKeepsDecimals() {
        PresetsViewModel presets = new PresetsViewModel(ticket, new PresetBook(kept));
        ticket.typeProperty().set(OrdType.LIMIT);
        ticket.exits().on().set(true);
        ticket.exits().stop().set("−0'08");
        ticket.exits().target(0).price().set("111'160");
        assertEquals(Optional.empty(), presets.save("Note", false, new Preset.Size(Preset.Sizing.QUANTITY, "2")));
        Map<String, String> fields = kept.all().getOrDefault("Note", Map.of());
        assertEquals("−0.250000", fields.get("stop"));
        assertEquals("+1.000000", fields.get("target1"));
    }
}
