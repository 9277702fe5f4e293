package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.AccountLimitSettings;
import tradewind.app.home.DataFolder;
import tradewind.app.home.LimitSettings;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.gate.Limits;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;

/// A limit that was changed in a session is the same after the next start.
class LimitsKeeperTest {
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final TradeTape TAPE = SampleMarket.load();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    private final TradingEngine engine = new TradingEngine();

    @BeforeEach
    void open() {
        file = new SettingsFile(new DataFolder(root));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Session start() throws Exception {
        Settings settings = file.load().settings();
        return engine.open(ReplayConfigs.desk(TAPE, Optional.empty(), root.resolve("journal"), settings));
    }

    private static Limits size(String coins) {
        return settings(coins).of(BTC);
    }

    private static LimitSettings settings(String coins) {
        LimitSettings d = LimitSettings.DEFAULTS;
        return new LimitSettings(
                coins,
                d.maxNotional(),
                d.collarBps(),
                d.maxPosition(),
                d.staleSeconds(),
                d.maxMessagesPerSecond(),
                d.duplicateMillis(),
                List.of(),
                d.maxShort());
    }

    @Test
    void aConfirmedRaiseIsStillInForceAfterTheNextStartAndNothingIsProposedAgain() throws Exception {
        file.put(Map.of("newer", Optional.of("kept")));
        try (Session session = start();
                LimitsKeeper keeper = new LimitsKeeper(session, file, Runnable::run)) {
            session.confirmLimits(session.changeLimits(BTC, size("80")).orElseThrow());
            session.changeAccountLimits(
                    AccountLimitSettings.of(session.accountLimits()).of(Currency.USD));
            keeper.check();
        }
        assertEquals(settings("80"), file.load().settings().limits());
        assertTrue(Files.readString(root.resolve("settings.json")).contains("\"newer\""));
        try (Session session = start()) {
            assertEquals(size("80"), session.limits(BTC));
            assertEquals(List.of(), session.limitProposals());
        }
    }

    @Test
    void nothingIsWrittenWhileNothingChanges() throws Exception {
        try (Session session = start();
                LimitsKeeper keeper = new LimitsKeeper(session, file, Runnable::run)) {
            session.changeLimits(BTC, size("80"));
            keeper.check();
        }
        assertEquals(false, Files.exists(root.resolve("settings.json")));
    }

    @Test
    void settingsSayWhatTheLimitsSay() {
        AccountLimitSettings account = AccountLimitSettings.DEFAULTS;
        assertEquals(account, AccountLimitSettings.of(account.of(Currency.USD)));
        Limits restricted = new Limits(1, 2, 3, 4, 5_000_000_000L, 6, 7_000_000L, true, 0);
        LimitSettings written = settings("9").with(BTC, restricted);
        assertEquals(restricted, written.of(BTC));
        assertEquals(List.of("BTC/USD"), written.restricted());
    }
}
