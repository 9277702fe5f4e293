package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.Answer;
import tradewind.engine.Ticket;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.ladder.ScaleOut.Part;

/// The ladder is disarmed unless a test arms it.
class ScaleOutTest {
    private final SampleMarket sample = new SampleMarket();
    private final RecordedEntry entry = new RecordedEntry();
    private final List<TicketDraft> drafts = new ArrayList<>();
    private final LadderViewModel model =
            new LadderViewModel(sample.desk, entry, BTC, Runnable::run, drafts::add, SamplePresets.NONE, () -> 0);

    @BeforeEach
    void market() {
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
    }

    private void close(Part part) {
        model.refresh();
        model.scaleOut(part, Placing.SOURCE);
    }

    private void exitsCoverThePosition() {
        entry.denial = Optional.of(new Denial("NOT_REDUCING", "position=4.00 open=4.00 order=2.00"));
    }

    private String said() {
        return model.saidProperty().get().text();
    }

    private void saysWhyNothingWasSent(String... words) {
        assertEquals(List.of(), entry.asked);
        assertTrue(model.saidProperty().get().bad());
        for (String word : words) assertTrue(said().contains(word), said());
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 12, 1, 3",
        "THIRD, 12, 1, 4",
        "HALF, 12, 1, 6",
        "TWO_THIRDS, 12, 1, 8",
        "THREE_QUARTERS, 12, 1, 9",
        "THIRD, 10, 1, 3",
        "TWO_THIRDS, 10, 1, 6",
        "HALF, 350, 100, 100",
        "HALF, 199, 100, 0",
        "THREE_QUARTERS, 9223372036854775807, 1, 6917529027641081855"
    })
    void aPartIsRoundedDownToTheLot(Part part, long size, long lot, long quantity) {
        assertEquals(quantity, part.of(size, lot));
    }

    @ParameterizedTest
    @CsvSource({"BUY, SELL", "SELL, BUY"})
    void aPartIsClosedAtTheMarketWhileDisarmedAndCanOnlyReduce(Side held, Side closing) {
        sample.filled(held, "4", "1000.00");
        close(Part.THREE_QUARTERS);
        assertEquals(
                List.of(new Ticket(
                        BTC,
                        closing,
                        BTC.quantity("3"),
                        Terms.MARKET,
                        TimeInForce.DAY,
                        Placing.SOURCE,
                        Handling.PLAIN.reducingOnly())),
                entry.tickets);
        assertEquals("", said());
    }

    @Test
    void armedItCanOnlyReduceAsWell() {
        sample.filled(Side.BUY, "4", "1000.00");
        model.armedProperty().set(true);
        close(Part.HALF);
        assertTrue(entry.tickets.getFirst().handling().reduceOnly());
    }

    @Test
    void aLargePartIsNotAskedAbout() {
        sample.filled(Side.BUY, "400", "1000.00");
        close(Part.HALF);
        assertEquals(BTC.quantity("200"), entry.tickets.getFirst().quantity());
    }

    @Test
    void withoutAPositionItSaysSo() {
        close(Part.HALF);
        saysWhyNothingWasSent("no position");
    }

    @Test
    void aPartBelowTheLotIsNotSent() {
        sample.filled(Side.BUY, "0.00000003", "1000.00");
        close(Part.QUARTER);
        saysWhyNothingWasSent("1/4", "0.00000003", "0.00000001");
    }

    @Test
    void besideExitsForTheWholeItGoesOnTheTicketWhileDisarmed() {
        sample.filled(Side.BUY, "4", "1000.00");
        exitsCoverThePosition();
        close(Part.HALF);
        assertEquals(List.of(), entry.asked);
        long half = BTC.quantity("2").units();
        assertEquals(List.of(new TicketDraft(BTC, Side.SELL, OrdType.MARKET, Optional.empty(), half)), drafts);
        assertTrue(said().startsWith("On the ticket, not sent: SELL MKT 2.00"), said());
    }

    @Test
    void besideExitsForTheWholeItGoesPlainWhileArmed() {
        sample.filled(Side.BUY, "4", "1000.00");
        exitsCoverThePosition();
        model.armedProperty().set(true);
        close(Part.HALF);
        assertEquals(Handling.PLAIN, entry.tickets.getFirst().handling());
        assertEquals(BTC.quantity("2"), entry.tickets.getFirst().quantity());
    }

    @Test
    void whatTheGateHasAgainstItOtherwiseIsForTheGateToSay() {
        sample.filled(Side.BUY, "4", "1000.00");
        entry.denial = Optional.of(new Denial("KILL_STATE", ""));
        close(Part.HALF);
        entry.answers.getFirst().complete(new Answer.Refused(OrderId.of(1, 9), entry.denial.get()));
        assertTrue(model.saidProperty().get().bad());
        assertTrue(said().contains("KILL_STATE"));
    }

    @Test
    void exitsThatDoNotShrinkAreNamedIfTheyCloseMoreThanIsLeft() {
        sample.filled(Side.BUY, "4", "1000.00");
        sample.working(Side.SELL, "4", stop("990.00"));
        close(Part.QUARTER);
        assertEquals(1, entry.tickets.size());
        assertFalse(model.saidProperty().get().bad());
        assertTrue(said().contains("3.00"), said());
        assertTrue(said().contains("4.00"), said());
    }

    @Test
    void exitsForWhatIsLeftAreNotWorthAWord() {
        sample.filled(Side.BUY, "4", "1000.00");
        sample.working(Side.SELL, "2", stop("990.00"));
        sample.working(Side.BUY, "9", limit("980.00"));
        close(Part.HALF);
        assertEquals("", said());
    }

    private static Handling linked(Contingency.Role role) {
        return Handling.PLAIN.linked(new Contingency(
                role, OrderId.of(1, 77).value(), BTC.quantity("4").units()));
    }

    @Test
    void theExitsOfABracketShrinkAndSoDoesWhatOnlyReduces() {
        sample.filled(Side.BUY, "4", "1000.00");
        sample.working(Side.SELL, "4", stop("990.00"), linked(Contingency.Role.STOP));
        sample.working(Side.SELL, "4", limit("1030.00"), linked(Contingency.Role.TARGET));
        sample.working(Side.SELL, "4", limit("1040.00"), Handling.PLAIN.reducingOnly());
        close(Part.HALF);
        assertEquals("", said());
    }

    @Test
    void ofOrdersThatCancelEachOtherOneCounts() {
        sample.filled(Side.BUY, "4", "1000.00");
        sample.working(Side.SELL, "3", stop("990.00"), linked(Contingency.Role.PEER));
        sample.working(Side.SELL, "3", limit("1030.00"), linked(Contingency.Role.PEER));
        close(Part.QUARTER);
        assertEquals("", said());
        entry.answers.getFirst().complete(new Answer.Refused(OrderId.of(1, 9), new Denial("MESSAGE_RATE", "")));
        close(Part.HALF);
        assertTrue(said().contains("3.00"), said());
    }

    private void sent(String quantity) {
        OrderId id = sample.working(Side.SELL, quantity, Terms.MARKET);
        entry.answers.getLast().complete(new Answer.Sent(id));
    }

    private void fills(String quantity) {
        Order last = sample.desk.orders().get(sample.desk.orders().size() - 1).order();
        sample.desk.onOrderEvent(new OrderEvent.Filled(
                last.id(),
                0,
                "close " + last.id(),
                BTC.quantity(quantity),
                BTC.price("999.00"),
                Currency.USD.money("1"),
                Liquidity.TAKER));
    }

    @Test
    void theNextPartIsOneOfWhatTheOneBeforeLeft() {
        sample.filled(Side.BUY, "4", "1000.00");
        close(Part.HALF);
        sent("2");
        fills("2");
        close(Part.HALF);
        assertEquals(
                List.of(BTC.quantity("2"), BTC.quantity("1")),
                entry.tickets.stream().map(Ticket::quantity).toList());
    }

    @Test
    void nothingIsSentWhileTheOneBeforeHasNoAnswer() {
        sample.filled(Side.BUY, "4", "1000.00");
        close(Part.HALF);
        close(Part.HALF);
        assertEquals(1, entry.tickets.size());
        assertTrue(model.saidProperty().get().bad());
    }

    @Test
    void nothingIsSentWhileTheOneBeforeIsNotFilledWhole() {
        sample.filled(Side.BUY, "4", "1000.00");
        close(Part.HALF);
        sent("2");
        fills("1");
        close(Part.HALF);
        assertEquals(1, entry.tickets.size());
        assertTrue(model.saidProperty().get().bad());
    }

    @Test
    void oneThatWasRefusedIsNotWaitedFor() {
        sample.filled(Side.BUY, "4", "1000.00");
        close(Part.HALF);
        entry.answers.getFirst().complete(new Answer.Refused(OrderId.of(1, 9), new Denial("MESSAGE_RATE", "")));
        close(Part.HALF);
        assertEquals(2, entry.tickets.size());
    }

    @Test
    void aReverseThatWaitsIsGivenUp() {
        sample.filled(Side.BUY, "4", "1000.00");
        model.armedProperty().set(true);
        model.reverse(Placing.SOURCE);
        close(Part.HALF);
        entry.answers.getFirst().complete(new Answer.Done());
        model.refresh();
        assertEquals(List.of("cancel all BTC/USD", "submit SELL 2.00000000 Market[]"), entry.asked);
    }
}
