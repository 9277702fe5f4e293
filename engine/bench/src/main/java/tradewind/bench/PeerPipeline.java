package tradewind.bench;

import exchange.core2.core.ExchangeApi;
import exchange.core2.core.ExchangeCore;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.CoreWaitStrategy;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.api.ApiAddUser;
import exchange.core2.core.common.api.ApiAdjustUserBalance;
import exchange.core2.core.common.api.ApiCancelOrder;
import exchange.core2.core.common.api.ApiCommand;
import exchange.core2.core.common.api.ApiMoveOrder;
import exchange.core2.core.common.api.ApiPlaceOrder;
import exchange.core2.core.common.api.binary.BatchAddSymbolsCommand;
import exchange.core2.core.common.api.reports.SingleUserReportQuery;
import exchange.core2.core.common.api.reports.SingleUserReportResult;
import exchange.core2.core.common.api.reports.TotalCurrencyBalanceReportQuery;
import exchange.core2.core.common.api.reports.TotalCurrencyBalanceReportResult;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.ExchangeConfiguration;
import exchange.core2.core.common.config.InitialStateConfiguration;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.common.config.OrdersProcessingConfiguration;
import exchange.core2.core.common.config.PerformanceConfiguration;
import exchange.core2.core.common.config.ReportsQueriesConfiguration;
import exchange.core2.core.common.config.SerializationConfiguration;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// exchange-core's pipeline as it ships, set for throughput, with one risk engine and one matching engine and without
/// its journal; threads are not pinned, since there are more of them than cores.
///
/// Commands are made before the clock runs, as its own performance tests do.
final class PeerPipeline implements PipelineUnderTest {
    private static final int SYMBOL = 1;
    private static final int BASE = 1;
    private static final int QUOTE = 2;

    private final ExchangeCore core;
    private final ExchangeApi api;
    private final ApiCommand[] commands;
    private volatile CountDownLatch done = new CountDownLatch(0);
    private volatile int awaited;
    private int heard;
    private long hash;
    private long trades;
    private int refused;

    PeerPipeline(PipelineStream stream, CoreWaitStrategy waiting) {
        core = ExchangeCore.builder()
                .resultsConsumer(this::hear)
                .exchangeConfiguration(ExchangeConfiguration.builder()
                        .ordersProcessingCfg(OrdersProcessingConfiguration.DEFAULT)
                        .initStateCfg(InitialStateConfiguration.cleanStart("bench"))
                        .performanceCfg(PerformanceConfiguration.throughputPerformanceBuilder()
                                .matchingEnginesNum(1)
                                .riskEnginesNum(1)
                                .threadFactory(PeerPipeline::thread)
                                .waitStrategy(waiting)
                                .orderBookFactory(OrderBookDirectImpl::new)
                                .build())
                        .reportsQueriesCfg(ReportsQueriesConfiguration.DEFAULT)
                        .loggingCfg(LoggingConfiguration.DEFAULT)
                        .serializationCfg(SerializationConfiguration.DEFAULT)
                        .build())
                .build();
        core.startup();
        api = core.getApi();
        join(api.submitBinaryDataAsync(new BatchAddSymbolsCommand(new CoreSymbolSpecification(
                SYMBOL, SymbolType.CURRENCY_EXCHANGE_PAIR, BASE, QUOTE, 1, 1, 0, 0, 0, 0))));
        List<CompletableFuture<CommandResultCode>> answers = new ArrayList<>();
        for (int account = 0; account < PipelineStream.ACCOUNTS; account++) {
            answers.add(api.submitCommandAsync(new ApiAddUser(uid(account))));
            answers.add(api.submitCommandAsync(
                    new ApiAdjustUserBalance(uid(account), BASE, PipelineStream.BASE, 2L * account + 1)));
            answers.add(api.submitCommandAsync(
                    new ApiAdjustUserBalance(uid(account), QUOTE, PipelineStream.QUOTE, 2L * account + 2)));
        }
        for (CompletableFuture<CommandResultCode> answer : answers) require(join(answer));
        commands = new ApiCommand[stream.size()];
        for (int i = 0; i < commands.length; i++) commands[i] = command(stream, i);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "exchange-core");
        thread.setDaemon(true);
        return thread;
    }

    private static long uid(int account) {
        return account + 1L;
    }

    private static ApiCommand command(PipelineStream stream, int i) {
        long id = stream.id[i];
        long uid = uid(PipelineStream.account(id));
        return switch (stream.kind[i]) {
            case CommandStream.NEW -> place(stream, i, uid, OrderType.GTC);
            case CommandStream.IOC -> place(stream, i, uid, OrderType.IOC);
            case CommandStream.CANCEL -> new ApiCancelOrder(id, uid, SYMBOL);
            default -> new ApiMoveOrder(id, stream.price[i], uid, SYMBOL);
        };
    }

    private static ApiCommand place(PipelineStream stream, int i, long uid, OrderType type) {
        return new ApiPlaceOrder(
                stream.price[i],
                stream.quantity[i],
                stream.id[i],
                stream.buy[i] ? OrderAction.BID : OrderAction.ASK,
                type,
                uid,
                SYMBOL,
                0,
                stream.buy[i] ? PipelineStream.RESERVE : stream.price[i]);
    }

    @Override
    public void run(PipelineStream stream) {
        CountDownLatch latch = new CountDownLatch(1);
        done = latch;
        awaited = commands.length;
        for (ApiCommand command : commands) api.submitCommand(command);
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while results were awaited", e);
        }
        awaited = 0;
    }

    private void hear(OrderCommand command, long sequence) {
        int wanted = awaited;
        if (wanted == 0) return;
        if (command.resultCode != CommandResultCode.SUCCESS) refused++;
        for (@Nullable MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            if (event.eventType != MatcherEventType.TRADE) continue;
            trades++;
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, event.matchedOrderId), command.orderId);
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, event.price), event.size);
        }
        if (++heard < wanted) return;
        heard = 0;
        done.countDown();
    }

    @Override
    public long tradeHash() {
        long was = hash;
        hash = 0;
        trades = 0;
        refused = 0;
        return was;
    }

    @Override
    public long trades() {
        return trades;
    }

    @Override
    public int refused() {
        return refused;
    }

    @Override
    public long balanceHash() {
        TotalCurrencyBalanceReportResult total = join(api.processReport(new TotalCurrencyBalanceReportQuery(), 0));
        if (!total.isGlobalBalancesAllZero()) throw new IllegalStateException("balances do not sum up: " + total);
        List<CompletableFuture<SingleUserReportResult>> users = new ArrayList<>();
        for (int account = 0; account < PipelineStream.ACCOUNTS; account++)
            users.add(api.processReport(new SingleUserReportQuery(uid(account)), 0));
        long hashed = 0;
        for (CompletableFuture<SingleUserReportResult> each : users) {
            SingleUserReportResult user = join(each);
            hashed = BookUnderTest.mix(hashed, user.getAccounts().get(BASE));
            hashed = BookUnderTest.mix(hashed, user.getAccounts().get(QUOTE));
        }
        return hashed;
    }

    private static void require(CommandResultCode code) {
        if (code != CommandResultCode.SUCCESS) throw new IllegalStateException("refused: " + code);
    }

    private static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        core.shutdown();
    }
}
