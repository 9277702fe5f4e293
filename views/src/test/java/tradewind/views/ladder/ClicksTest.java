package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.Answer;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.LadderViewModel.Cell;

/// The map in which the button says what is placed. Bid 999, ask and last 1,000; a bracket of +3 and −2.
class ClicksTest {
    private final OpenLadder ladder = new OpenLadder(SamplePresets.bracket("+3.00", "−2.00"));
    private final Clicks clicks = ladder.model.clicks();

    @BeforeEach
    void byTheButton() {
        clicks.mapProperty().set(ClickMap.BUTTON);
    }

    private void click(Side side, Click click, String price) {
        clicks.place(ladder.cell(side, price), click);
    }

    /// Below the bid, at it, between bid and ask, at the ask, above it.
    @ParameterizedTest
    @CsvSource({
        "BUY, LEFT, 998.50, LIMIT",
        "BUY, LEFT, 999.00, LIMIT",
        "BUY, LEFT, 999.50, LIMIT",
        "BUY, LEFT, 1000.00, LIMIT",
        "BUY, LEFT, 1000.50, LIMIT",
        "SELL, LEFT, 998.50, LIMIT",
        "SELL, LEFT, 999.00, LIMIT",
        "SELL, LEFT, 999.50, LIMIT",
        "SELL, LEFT, 1000.00, LIMIT",
        "SELL, LEFT, 1000.50, LIMIT",
        "BUY, RIGHT, 998.50, REACHED",
        "BUY, RIGHT, 999.00, REACHED",
        "BUY, RIGHT, 999.50, REACHED",
        "BUY, RIGHT, 1000.00, REACHED",
        "BUY, RIGHT, 1000.50, STOP",
        "SELL, RIGHT, 998.50, STOP",
        "SELL, RIGHT, 999.00, REACHED",
        "SELL, RIGHT, 999.50, REACHED",
        "SELL, RIGHT, 1000.00, REACHED",
        "SELL, RIGHT, 1000.50, REACHED",
        "BUY, ALT_LEFT, 998.50, BRACKET",
        "BUY, ALT_LEFT, 999.00, BRACKET",
        "BUY, ALT_LEFT, 999.50, BRACKET",
        "BUY, ALT_LEFT, 1000.00, BRACKET",
        "BUY, ALT_LEFT, 1000.50, BRACKET",
        "SELL, ALT_LEFT, 998.50, BRACKET",
        "SELL, ALT_LEFT, 999.00, BRACKET",
        "SELL, ALT_LEFT, 999.50, BRACKET",
        "SELL, ALT_LEFT, 1000.00, BRACKET",
        "SELL, ALT_LEFT, 1000.50, BRACKET"
    })
    void theButtonSaysWhatIsPlacedAndTheColumnWhichSide(Side side, Click click, String price, String made) {
        boolean bracket = made.equals("BRACKET");
        boolean stops = made.equals("STOP");
        click(side, click, price);
        assertEquals(List.of(), ladder.entry.asked, "disarmed");
        if (made.equals("REACHED")) {
            assertEquals(List.of(), ladder.drafts);
            assertTrue(ladder.said().startsWith("Nothing sent: the market is at"), ladder.said());
        } else {
            OrdType type = stops ? OrdType.STOP : OrdType.LIMIT;
            assertEquals(
                    List.of(new TicketDraft(
                            BTC, side, type, Optional.of(price(price)), BTC.defaultQuantity(), bracket)),
                    ladder.drafts);
        }
        ladder.drafts.clear();
        ladder.arm();
        click(side, click, price);
        assertEquals(List.of(), ladder.drafts, "armed");
        assertEquals(made.equals("REACHED") ? 0 : 1, ladder.entry.asked.size());
        assertEquals(bracket ? 1 : 0, ladder.entry.lists.size());
        for (Ticket sent : ladder.entry.tickets) {
            assertEquals(side, sent.side());
            assertEquals(stops ? stop(price) : limit(price), sent.terms());
        }
        for (TicketList sent : ladder.entry.lists) {
            Ticket first = sent.legs().getFirst().ticket();
            assertEquals(side, first.side());
            assertEquals(limit(price), first.terms());
        }
    }

    @Test
    void aBracketHasTheDistancesOfThePresetFromItsEntry() {
        ladder.arm();
        click(Side.SELL, Click.ALT_LEFT, "1001.00");
        Ticket entry = new Ticket(BTC, Side.SELL, BTC.quantity("1"), limit("1001.00"), TimeInForce.DAY, Placing.SOURCE);
        assertEquals(
                List.of(new TicketList.Bracket(
                        entry, List.of(new TicketList.Target(BTC.quantity("1"), limit("998.00"))), stop("1003.00"))),
                ladder.entry.lists);
    }

    @Test
    void aBracketWithoutAPresetIsForTheTicketEvenIfArmed() {
        OpenLadder bare = new OpenLadder();
        bare.model.clicks().mapProperty().set(ClickMap.BUTTON);
        bare.arm();
        bare.model.clicks().place(bare.cell(Side.BUY, "998.00"), Click.ALT_LEFT);
        assertEquals(List.of(), bare.entry.asked);
        assertTrue(bare.drafts.getFirst().bracket());
        assertTrue(bare.said().contains("No preset says where target and stop go."), bare.said());
    }

    @Test
    void aBracketWhoseExitsCannotBeIsForTheTicket() {
        OpenLadder odd = new OpenLadder(SamplePresets.bracket("+3.00", "−2000.00"));
        odd.model.clicks().mapProperty().set(ClickMap.BUTTON);
        odd.arm();
        odd.model.clicks().place(odd.cell(Side.BUY, "998.00"), Click.ALT_LEFT);
        assertEquals(List.of(), odd.entry.asked);
        assertTrue(odd.drafts.getFirst().bracket());
    }

    @Test
    void aBracketThatWouldFillAndStopAtOnceIsForTheTicket() {
        ladder.arm();
        click(Side.BUY, Click.ALT_LEFT, "1002.00");
        click(Side.SELL, Click.ALT_LEFT, "998.00");
        assertEquals(List.of(), ladder.entry.asked);
        assertEquals(2, ladder.drafts.size());
        assertTrue(ladder.said().contains("its stop with it"), ladder.said());
    }

    @Test
    void aBracketOfASizeTheTicketAsksAboutIsPutThere() {
        ladder.arm();
        ladder.model.size().set(6 * BTC.defaultQuantity());
        click(Side.BUY, Click.ALT_LEFT, "998.00");
        assertEquals(List.of(), ladder.entry.asked);
        assertTrue(ladder.drafts.getFirst().bracket());
    }

    @Test
    void aRefusedBracketSaysWhy() {
        ladder.arm();
        click(Side.BUY, Click.ALT_LEFT, "998.00");
        ladder.entry
                .answers
                .getFirst()
                .complete(new Answer.Refused(OrderId.of(1, 9), new Denial("MAX_POSITION", "limit=5.00 after=6.00")));
        assertTrue(ladder.said().contains("MAX_POSITION"), ladder.said());
    }

    @Test
    void aStopTheLastPriceHasPassedIsRefusedThoughTheQuoteHasNot() {
        ladder.sample.trade("1003.00", "1");
        ladder.sample.quote("999.00", "1000.00");
        ladder.model.refresh();
        ladder.arm();
        click(Side.BUY, Click.RIGHT, "1002.00");
        assertEquals(List.of(), ladder.entry.asked);
        assertEquals(
                "Nothing sent: the market is at 1,003.00, BUY STP 1.00 at 1,002.00 would trigger at once.",
                ladder.said());
        click(Side.BUY, Click.RIGHT, "1003.50");
        assertEquals(1, ladder.entry.asked.size());
    }

    @ParameterizedTest
    @EnumSource(Click.class)
    void inTheUsualMapEveryClickIsWhatTheMarketMakesOfIt(Click click) {
        clicks.mapProperty().set(ClickMap.MARKET);
        ladder.arm();
        click(Side.BUY, click, "1001.00");
        click(Side.BUY, click, "998.00");
        assertEquals(
                List.of(stop("1001.00"), limit("998.00")),
                ladder.entry.tickets.stream().map(Ticket::terms).toList());
        assertEquals(List.of(), ladder.entry.lists);
    }

    @Test
    void onlyTheLeftButtonPlacesInTheUsualMap() {
        assertEquals(Optional.of(Click.LEFT), ClickMap.MARKET.click(true, false));
        assertEquals(Optional.of(Click.LEFT), ClickMap.MARKET.click(true, true));
        assertEquals(Optional.empty(), ClickMap.MARKET.click(false, false));
        assertEquals(Optional.empty(), ClickMap.MARKET.click(false, true));
        assertEquals(Optional.empty(), ClickMap.BUTTON.click(false, true));
    }

    private Bubble bubble(Side side, String price) {
        ladder.model.cursor(Optional.of(ladder.cell(side, price)));
        return Bubble.aim(ladder.model).orElseThrow();
    }

    @Test
    void theBubbleSaysWhatEitherButtonMakes() {
        ladder.arm();
        Cell rests = ladder.cell(Side.BUY, "998.00");
        assertEquals(
                new Bubble(rests, "BUY 1.00", "998.00", List.of("Left LMT", "Right none")), bubble(Side.BUY, "998.00"));
        assertEquals(
                List.of("Left LMT at once", "Right STP"),
                bubble(Side.BUY, "1001.00").then());
        clicks.alt(true);
        assertEquals(List.of("Alt LMT bracket"), bubble(Side.SELL, "1001.00").then());
        clicks.alt(false);
        ladder.model.armedProperty().set(false);
        assertEquals(
                List.of("Left LMT", "Right none", "to the ticket"),
                bubble(Side.SELL, "1001.00").then());
    }

    @Test
    void theBubbleOfABracketSaysThatItGoesToTheTicketWithoutAPreset() {
        OpenLadder bare = new OpenLadder();
        bare.model.clicks().mapProperty().set(ClickMap.BUTTON);
        bare.arm();
        bare.model.clicks().alt(true);
        bare.model.cursor(Optional.of(bare.cell(Side.BUY, "998.00")));
        assertEquals(
                List.of("Alt LMT bracket", "to the ticket"),
                Bubble.aim(bare.model).orElseThrow().then());
    }

    @Test
    void theBubbleOfTheUsualMapSaysOneOrder() {
        clicks.mapProperty().set(ClickMap.MARKET);
        clicks.alt(true);
        ladder.arm();
        assertEquals(
                new Bubble(ladder.cell(Side.BUY, "1001.00"), "BUY STP 1.00", "1,001.00", List.of()),
                bubble(Side.BUY, "1001.00"));
        assertFalse(clicks.alt());
    }
}
