package tradewind.bench;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.L2MarketData;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// exchange-core's direct order book as its matching engine uses it: objects from a pool of the sizes it has
/// there, one command object filled in again and again, as in its ring.
final class PeerBook implements BookUnderTest {
    private static final int USER = 1;

    private final IOrderBook book = new OrderBookDirectImpl(
            new CoreSymbolSpecification(1, SymbolType.FUTURES_CONTRACT, 1, 2, 1, 1, 0, 0, 0, 0),
            new ObjectsPool(Map.of(
                    ObjectsPool.DIRECT_ORDER, 1 << 20,
                    ObjectsPool.DIRECT_BUCKET, 1 << 16,
                    ObjectsPool.ART_NODE_4, 1 << 15,
                    ObjectsPool.ART_NODE_16, 1 << 14,
                    ObjectsPool.ART_NODE_48, 1 << 13,
                    ObjectsPool.ART_NODE_256, 1 << 12)),
            OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER,
            LoggingConfiguration.DEFAULT);
    private final OrderCommand command = new OrderCommand();
    private long hash;
    private long trades;

    @Override
    public int run(CommandStream commands, int from, int to) {
        int refused = 0;
        for (int i = from; i < to; i++) if (one(commands, i) != CommandResultCode.SUCCESS) refused++;
        return refused;
    }

    private CommandResultCode one(CommandStream commands, int i) {
        command.command = switch (commands.kind[i]) {
            case CommandStream.NEW, CommandStream.IOC -> OrderCommandType.PLACE_ORDER;
            case CommandStream.CANCEL -> OrderCommandType.CANCEL_ORDER;
            default -> OrderCommandType.MOVE_ORDER;
        };
        command.orderType = commands.kind[i] == CommandStream.IOC ? OrderType.IOC : OrderType.GTC;
        command.orderId = commands.id[i];
        command.action = commands.buy[i] ? OrderAction.BID : OrderAction.ASK;
        command.price = commands.price[i];
        command.reserveBidPrice = commands.price[i];
        command.size = commands.quantity[i];
        return carryOut();
    }

    private CommandResultCode carryOut() {
        command.uid = USER;
        command.matcherEvent = null;
        command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
        CommandResultCode code = IOrderBook.processCommand(book, command);
        for (@Nullable MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            if (event.eventType != MatcherEventType.TRADE) continue;
            trades++;
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, event.matchedOrderId), command.orderId);
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, event.price), event.size);
        }
        return code;
    }

    @Override
    public long tradeHash() {
        return hash;
    }

    @Override
    public long trades() {
        return trades;
    }

    @Override
    public long depthHash() {
        L2MarketData depth = book.getL2MarketDataSnapshot(Integer.MAX_VALUE);
        long of = 0;
        for (int i = 0; i < depth.bidSize; i++)
            of = BookUnderTest.mix(BookUnderTest.mix(of, depth.bidPrices[i]), depth.bidVolumes[i]);
        of = BookUnderTest.mix(of, depth.bidSize);
        for (int i = 0; i < depth.askSize; i++)
            of = BookUnderTest.mix(BookUnderTest.mix(of, depth.askPrices[i]), depth.askVolumes[i]);
        return BookUnderTest.mix(of, depth.askSize);
    }

    @Override
    public int resting() {
        return book.getOrdersNum(OrderAction.BID) + book.getOrdersNum(OrderAction.ASK);
    }

    @Override
    public void empty(CommandStream commands) {
        for (long id = 1; id <= commands.size(); id++) {
            if (book.getOrderById(id) == null) continue;
            command.command = OrderCommandType.CANCEL_ORDER;
            command.orderId = id;
            carryOut();
        }
        hash = 0;
        trades = 0;
    }
}
