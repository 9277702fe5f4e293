package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.paper.PaperDesk.AT_ONCE;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.matching.SelfTrade;

/// Auctions as books drawn by hand. Others: what printed stands on both sides of the print, quotes beside it.
class AuctionBookTest {
    private static final Handling HIDDEN = Handling.PLAIN.showing(0);
    private static final Handling ICEBERG = Handling.PLAIN.showing(50);
    private static final OwnOrders MEETING = new OwnOrders.Meeting(SelfTrade.CANCEL_NEWEST);

    private PaperDesk desk = new PaperDesk();

    private List<String> open(PaperOptions options, Runnable auction) {
        desk = new PaperDesk(options);
        desk.phase(TradingPhase.OPEN_AUCTION);
        auction.run();
        desk.news();
        desk.phase(TradingPhase.CONTINUOUS);
        return desk.news();
    }

    private List<String> open(Runnable auction) {
        return open(AT_ONCE, auction);
    }

    /// | buys | price | sells |
    /// |---|---|---|
    /// | own 2.00 | 101.00 | |
    /// | 5.00 | 100.00 | 5.00 |
    ///
    /// 5.00 trade at 100.00 only.
    @Test
    void anOrderSmallerThanThePrintTakesItsPriceFromOthers() {
        assertEquals(List.of("1 filled 2.00 @ 100.00 TAKER"), open(() -> {
            desk.buy("2.00", limit("101.00"));
            desk.trade("100.00", "5.00");
        }));
    }

    /// | buys | price | sells |
    /// |---|---|---|
    /// | own 8.00 | 101.00 | |
    /// | 5.00 | 100.00 | 5.00 |
    ///
    /// 5.00 trade from 100.00 to 101.00. 8.00 are left over at 100.00, 3.00 above it, nearest at 100.10.
    @Test
    void anOrderLargerThanThePrintMovesItsPriceAndFillsInPart() {
        assertEquals(List.of("1 filled 5.00 @ 100.10 TAKER"), open(() -> {
            desk.buy("8.00", limit("101.00"));
            desk.trade("100.00", "5.00");
        }));
    }

    /// | buys | price | sells |
    /// |---|---|---|
    /// | own 8.00 | market | |
    /// | | 100.40 | 4.00 |
    /// | 5.00 | 100.00 | 5.00 |
    ///
    /// The most, 8.00, trades from 100.40 on.
    @Test
    void aMarketOrderBeyondThePrintReachesTheOffersAboveIt() {
        assertEquals(List.of("1 filled 8.00 @ 100.40 TAKER"), open(() -> {
            desk.send(Side.BUY, "8.00", Terms.MARKET, TimeInForce.AT_THE_OPEN);
            desk.quote("99.90", "3.00", "100.40", "4.00");
            desk.trade("100.00", "5.00");
        }));
    }

    /// The bid of 100.20 is what printed at 100.00: it is not there a second time.
    @Test
    void aQuoteOnTheWrongSideOfThePrintIsLeftOut() {
        assertEquals(List.of("1 filled 5.00 @ 99.90 TAKER", "1 expired"), open(() -> {
            desk.send(Side.SELL, "8.00", Terms.MARKET, TimeInForce.AT_THE_OPEN);
            desk.quote("100.20", "3.00", "99.80", "4.00");
            desk.trade("100.00", "5.00");
        }));
    }

    /// | buys | price | sells |
    /// |---|---|---|
    /// | own 6.00 | 100.50 | |
    /// | 3.00 | 100.30 | |
    /// | | 100.00 | 4.00 |
    ///
    /// 4.00 trade from 100.00 to 100.50; 5.00 are left over up to 100.30, 2.00 above it, nearest at 100.40.
    @Test
    void withoutAPrintTheQuotesAreTheBookAndTheLastPriceTheReference() {
        desk.trade("99.00", "1.00");
        desk.phase(TradingPhase.CLOSE_AUCTION);
        desk.buy("6.00", limit("100.50"));
        desk.quote("100.30", "3.00", "100.00", "4.00");
        desk.news();
        desk.phase(TradingPhase.CLOSED);
        assertEquals(List.of("1 filled 4.00 @ 100.40 TAKER"), desk.news());
    }

    @Test
    void theQuoteOfYesterdayIsNotInTheBookOfTheOpening() {
        desk.quote("100.30", "3.00", "100.00", "4.00");
        desk.phase(TradingPhase.CLOSED);
        desk.phase(TradingPhase.PRE_OPEN);
        desk.buy("1.00", limit("101.00"));
        desk.phase(TradingPhase.OPEN_AUCTION);
        desk.phase(TradingPhase.CONTINUOUS);
        assertEquals(List.of("1 accepted"), desk.news());
        desk.trade("98.00", "3.00");
        assertEquals(List.of("1 filled 1.00 @ 98.00 TAKER"), desk.news());
    }

    @Test
    void severalPrintsAtOnePriceAreOneAuction() {
        assertEquals(List.of("1 filled 3.00 @ 100.00 TAKER"), open(() -> {
            desk.buy("3.00", limit("101.00"));
            desk.trade("102.00", "9.00");
            desk.trade("100.00", "2.00");
            desk.trade("100.00", "2.00");
        }));
    }

    /// 5.00 were sold at the print: of the others' 5.00 that were bought there, as many as the share says come first.
    @Test
    void atThePrintTheQueueShareStandsAhead() {
        Runnable auction = () -> {
            desk.buy("4.00", limit("100.00"));
            desk.trade("100.00", "5.00");
        };
        assertEquals(List.of(), open(auction));
        assertEquals(List.of("1 filled 2.50 @ 100.00 TAKER"), open(AT_ONCE.withQueuePercent(50), auction));
        assertEquals(
                List.of("1 filled 4.00 @ 100.00 TAKER"),
                open(AT_ONCE.withFillModel(new FillModel.Optimistic()), auction));
    }

    /// What is shown at a price trades before what is hidden there, whichever came first; an iceberg trades with
    /// all it has, not only with the part it shows.
    @Test
    void hiddenOrdersAndIcebergsTakePart() {
        assertEquals(List.of("1 filled 1.00 @ 100.00 TAKER", "2 filled 3.00 @ 100.00 TAKER"), open(() -> {
            desk.buy("2.00", limit("100.00"), HIDDEN);
            desk.buy("3.00", limit("100.00"), ICEBERG);
            desk.quote("99.00", "1.00", "100.00", "4.00");
        }));
    }

    @Test
    void ordersOfOursOnBothSidesMeetOnlyIfTheOptionsSaySo() {
        Runnable auction = () -> {
            desk.send(Side.BUY, "3.00", limit("101.00"), TimeInForce.GTC, Handling.PLAIN, OrderSource.MANUAL);
            desk.send(Side.SELL, "3.00", limit("99.00"), TimeInForce.GTC, Handling.PLAIN, OrderSource.strategy("x"));
            desk.trade("100.00", "1.00");
        };
        assertEquals(
                List.of("1 filled 1.00 @ 100.10 TAKER", "2 filled 1.00 @ 99.90 TAKER"),
                open(auction).stream().filter(line -> line.contains("TAKER")).toList());
        assertEquals(
                List.of("1 filled 3.00 @ 100.00 TAKER", "2 filled 3.00 @ 100.00 TAKER"),
                open(AT_ONCE.withOwnOrders(MEETING), auction));
    }

    @Test
    void ordersThatOnlyReduceTakeTogetherNoMoreThanThereIs() {
        assertEquals(
                List.of("1 filled 1.50 @ 100.00 TAKER", "2 filled 0.50 @ 100.00 TAKER"),
                open(() -> {
                            desk.exchange.onPosition(0, 200);
                            desk.sell("1.50", limit("99.00"), Handling.PLAIN.reducingOnly());
                            desk.sell("1.50", limit("99.00"), Handling.PLAIN.reducingOnly());
                            desk.trade("100.00", "9.00");
                        })
                        .stream()
                        .filter(line -> line.contains("TAKER"))
                        .toList());
    }

    /// The auction has taken 4.00 of the 6.00 offered; 2.00 are left for whoever takes until the next quote.
    @Test
    void whatTheAuctionTookOfAQuoteIsNotThereForThoseWhoGoOn() {
        assertEquals(List.of("1 filled 4.00 @ 100.00 TAKER"), open(() -> {
            desk.send(Side.BUY, "4.00", limit("100.00"), TimeInForce.AT_THE_OPEN);
            desk.quote("99.00", "1.00", "100.00", "6.00");
        }));
        desk.send(Side.BUY, "9.00", limit("100.00"), TimeInForce.IOC);
        assertEquals(
                List.of(
                        "2 accepted",
                        "2 filled 2.00 @ 100.00 TAKER",
                        "2 canceled: Immediate or cancel: nothing more at once"),
                desk.news());
    }
}
