package tradewind.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.AccountLimitSettings;
import tradewind.app.home.LimitSettings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;

/// Writes limits that were changed in a running session into the settings too: else the settings of before would lower
/// them again at the next start, or propose to raise them.
///
/// Settings have one set of limits for all instruments, so those of a session with several stay in its journal alone.
final class LimitsKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LimitsKeeper.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final long LONGEST_SECONDS = 5;

    private final Session session;
    private final SettingsFile file;
    private final Executor work;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "limits keeper");
        thread.setDaemon(true);
        return thread;
    });
    private Limits limits;
    private AccountLimits account;

    /// Waits until the session has begun.
    ///
    /// @param work the one thread the settings are used on
    LimitsKeeper(Session session, SettingsFile file, Executor work) {
        this.session = session;
        this.file = file;
        this.work = work;
        // answered by the kernel once it has settled settings and journal: what changes after that is the trader's
        session.safety().join();
        limits = session.limits(first());
        account = session.accountLimits();
    }

    void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Instrument first() {
        return session.instruments().get(0);
    }

    private void look() {
        try {
            work.execute(this::check);
        } catch (RejectedExecutionException closing) {
            LOG.debug("the desk closes", closing);
        }
    }

    /// Writes what has changed since the last time. On the settings' thread.
    void check() {
        try {
            write();
        } catch (ArithmeticException tooLong) {
            LOG.warn("A changed limit does not fit into the settings: it is in the journal alone", tooLong);
        }
    }

    private void write() {
        Limits nowLimits = session.limits(first());
        AccountLimits nowAccount = session.accountLimits();
        boolean changed = !nowLimits.equals(limits) && session.instruments().size() == 1;
        boolean accountChanged = !nowAccount.equals(account);
        limits = nowLimits;
        account = nowAccount;
        if (changed) {
            LimitSettings before = file.load().settings().limits();
            keep("limits", entries(before.with(first(), nowLimits)));
        }
        if (accountChanged) keep("account", entries(AccountLimitSettings.of(nowAccount)));
    }

    private void keep(String block, Map<String, Object> entries) {
        Map<String, Optional<?>> named = new HashMap<>();
        entries.forEach((name, value) -> named.put(block + "." + name, Optional.of(value)));
        file.put(named)
                .ifPresent(problem -> LOG.warn("Changed limits are in the journal, not in the settings. {}", problem));
    }

    private static Map<String, Object> entries(LimitSettings l) {
        return Map.of(
                "maxQuantity", l.maxQuantity(),
                "maxNotional", l.maxNotional(),
                "collarBps", l.collarBps(),
                "maxPosition", l.maxPosition(),
                "staleSeconds", l.staleSeconds(),
                "maxMessagesPerSecond", l.maxMessagesPerSecond(),
                "duplicateMillis", l.duplicateMillis(),
                "restricted", List.copyOf(l.restricted()),
                "maxShort", l.maxShort());
    }

    private static Map<String, Object> entries(AccountLimitSettings a) {
        Map<String, Object> all = new HashMap<>();
        all.put("maxGross", a.maxGross());
        all.put("maxNet", a.maxNet());
        all.put("maxOpenValue", a.maxOpenValue());
        all.put("marginBps", a.marginBps());
        all.put("credit", a.credit());
        all.put("maxDayLoss", a.maxDayLoss());
        all.put("minEquity", a.minEquity());
        all.put("maxOrdersPerFill", a.maxOrdersPerFill());
        all.put("orderToTradeFrom", a.orderToTradeFrom());
        all.put("maxRepeats", a.maxRepeats());
        all.put("repeatSeconds", a.repeatSeconds());
        return all;
    }

    /// Looks once more, and no more.
    @Override
    public void close() {
        clock.shutdownNow();
        try {
            CompletableFuture.runAsync(this::check, work).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.warn("Whether limits were changed last could not be looked at", e);
        }
    }
}
