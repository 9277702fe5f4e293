package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderId;

/// Orders in the queue. The market: 3.00 bid at 99.90, 2.00 offered at 100.50.
class RestingTest {
    private final PaperDesk desk = new PaperDesk();

    private PaperDesk market() {
        desk.quote("99.90", "3.00", "100.50", "2.00");
        return desk;
    }

    private List<String> afterAcceptance() {
        return desk.news().stream().filter(text -> !text.endsWith("accepted")).toList();
    }

    @Test
    void insideTheSpreadAnOrderIsFirstInLine() {
        market().buy("2.00", limit("100.00"));
        desk.trade("100.00", "0.50");
        assertEquals(List.of("1 filled 0.50 @ 100.00 MAKER"), afterAcceptance());
    }

    @Test
    void atTheTouchTheShownQuantityTradesFirst() {
        market().buy("2.00", limit("99.90"));
        desk.trade("99.90", "2.00");
        desk.trade("99.90", "1.00");
        assertEquals(List.of(), afterAcceptance());
        desk.trade("99.90", "0.25");
        assertEquals(List.of("1 filled 0.25 @ 99.90 MAKER"), afterAcceptance());
    }

    @Test
    void oneTradeServesTheQueueAndThenTheOrder() {
        market().sell("2.00", limit("100.50"));
        desk.trade("100.50", "2.75");
        assertEquals(List.of("1 filled 0.75 @ 100.50 MAKER"), afterAcceptance());
    }

    @Test
    void beyondTheTouchAsMuchIsAssumedAheadAsTheTouchShows() {
        market().buy("1.00", limit("99.00"));
        desk.quote("99.00", "7.00", "99.20", "1.00");
        desk.trade("99.00", "3.10");
        assertEquals(List.of("1 filled 0.10 @ 99.00 MAKER"), afterAcceptance());
    }

    @Test
    void halfTheQueueIsAheadIfTheOptionsSaySo() {
        PaperDesk half = new PaperDesk(PaperDesk.AT_ONCE.withQueuePercent(50));
        half.quote("99.90", "3.00", "100.50", "2.00");
        half.buy("1.00", limit("99.90"));
        half.trade("99.90", "1.60");
        assertEquals(List.of("1 accepted", "1 filled 0.10 @ 99.90 MAKER"), half.news());
    }

    @Test
    void aTradeThroughTheLimitFillsTheWholeOrderAtItsLimit() {
        market().buy("2.00", limit("99.90"));
        desk.sell("4.00", limit("100.50"));
        desk.trade("99.80", "0.01");
        desk.trade("100.60", "0.01");
        assertEquals(List.of("1 filled 2.00 @ 99.90 MAKER", "2 filled 4.00 @ 100.50 MAKER"), afterAcceptance());
    }

    @Test
    void aQuoteThroughTheLimitFillsTheWholeOrderAtItsLimit() {
        market().buy("2.00", limit("99.90"));
        desk.quote("99.70", "1.00", "99.80", "1.00");
        assertEquals(List.of("1 filled 2.00 @ 99.90 MAKER"), afterAcceptance());
    }

    @Test
    void aQuoteThatOnlyReachesTheLimitFillsNothing() {
        market().buy("2.00", limit("99.90"));
        desk.quote("99.80", "1.00", "99.90", "1.00");
        assertEquals(List.of(), afterAcceptance());
    }

    @Test
    void aTradeAwayFromTheLimitFillsNothing() {
        market().buy("2.00", limit("99.90"));
        desk.trade("100.00", "500.00");
        assertEquals(List.of(), afterAcceptance());
    }

    @Test
    void ownOrdersAtOnePriceShareATradeInTheOrderTheyJoined() {
        market().buy("1.00", limit("99.90"));
        desk.buy("1.00", limit("99.90"));
        desk.buy("1.00", limit("99.90"));
        desk.trade("99.90", "4.50");
        desk.trade("99.90", "1.00");
        assertEquals(
                List.of(
                        "1 filled 1.00 @ 99.90 MAKER",
                        "2 filled 0.50 @ 99.90 MAKER",
                        "2 filled 0.50 @ 99.90 MAKER",
                        "3 filled 0.50 @ 99.90 MAKER"),
                afterAcceptance());
    }

    @Test
    void anOrderThatJoinedALongerQueueWaitsForThatMuchMore() {
        market().buy("1.00", limit("99.90"));
        desk.quote("99.90", "5.00", "100.50", "2.00");
        desk.buy("1.00", limit("99.90"));
        desk.trade("99.90", "5.50");
        assertEquals(List.of("1 filled 1.00 @ 99.90 MAKER"), afterAcceptance());
        desk.trade("99.90", "1.00");
        assertEquals(List.of("2 filled 0.50 @ 99.90 MAKER"), afterAcceptance());
    }

    @Test
    void theBetterPriceComesFirst() {
        market().buy("1.00", limit("99.80"));
        desk.buy("1.00", limit("99.90"));
        desk.trade("99.70", "0.01");
        assertEquals(List.of("2 filled 1.00 @ 99.90 MAKER", "1 filled 1.00 @ 99.80 MAKER"), afterAcceptance());
    }

    @Test
    void ownOrdersNeverTradeWithEachOther() {
        market().sell("1.00", limit("100.20"));
        desk.buy("1.00", limit("100.30"));
        assertEquals(List.of(), afterAcceptance());
    }

    @Test
    void anOrderThatMeetsNoQuoteJoinsAtTheFirst() {
        OrderId id = desk.buy("1.00", limit("99.90"));
        desk.trade("99.90", "9.00");
        market();
        desk.trade("99.90", "3.20");
        assertEquals(List.of("1 filled 0.20 @ 99.90 MAKER"), afterAcceptance());
        assertEquals(20, desk.state(id).cumQty());
    }
}
