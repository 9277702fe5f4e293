package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.cli.CommandFailure;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SecretFile;
import tradewind.app.home.Settings;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.TradingEngine;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.history.SampleMarket;
import tradewind.views.providers.ProviderKind;
import tradewind.views.venues.VenueAccount;

/// Accounts at venues: the file, the secrets, and opening one on the real engine.
class DeskAccountsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final List<String> complaints = new ArrayList<>();
    private final TradingEngine engine = new TradingEngine();

    @SuppressWarnings("NullAway.Init")
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private DeskPlugins plugins;

    @SuppressWarnings("NullAway.Init")
    private DeskAccounts accounts;

    private int before;

    @BeforeEach
    void begin() throws IOException {
        folder = new DataFolder(home.resolve("desk"));
        PluginJars.venues(folder.plugins());
        plugins = DeskPlugins.open(folder, Set.of());
        accounts = anew();
        before = TestVenue.OPEN.get();
    }

    @AfterEach
    void end() {
        engine.close();
        plugins.close();
        assertEquals(before, TestVenue.OPEN.get(), "connections that nobody closed");
    }

    private DeskAccounts anew() {
        return new DeskAccounts(folder, plugins, complaints::add);
    }

    private static char[] text(String text) {
        return text.toCharArray();
    }

    private static VenueAccount account(String name, String there) {
        return new VenueAccount(name, "test-venue", Map.of("account", there));
    }

    private Optional<String> add(VenueAccount account) throws IOException {
        return accounts.add(account, Map.of(), text(""));
    }

    private OpenSession.Opened open(String name, String passphrase) throws IOException {
        OpenSession.Opened opened = new AccountOpening(folder, plugins, Settings.DEFAULTS)
                .open(engine, accounts.find(name).orElseThrow(), text(passphrase));
        accounts.opened(name, opened);
        return opened;
    }

    @Test
    void offersTheVenuesThePluginsBringAndThePanelOfPluginsListsThem() {
        List<String> kinds = accounts.kinds().stream().map(ProviderKind::name).toList();
        assertTrue(kinds.containsAll(List.of("test-locked", "test-venue")), kinds.toString());
        assertTrue(plugins.lines().stream()
                .anyMatch(line ->
                        line.info().name().equals("test-venue") && line.brings().equals("Venue")));
    }

    @Test
    void anAccountIsKeptUnderItsNameAndComesBack() throws IOException {
        assertEquals(Optional.empty(), add(account("alice", "A-1")));
        assertEquals(Optional.empty(), add(account("bob", "B-1")));
        assertEquals(List.of(account("alice", "A-1"), account("bob", "B-1")), anew().accounts());
        assertEquals(Optional.empty(), accounts.remove("alice", false));
        assertEquals(List.of(account("bob", "B-1")), anew().accounts());
    }

    @Test
    void aNameIsTakenInWhicheverCaseAndHasNoOtherSigns() throws IOException {
        add(account("alice", "A-1"));
        assertTrue(add(account("ALICE", "A-2")).orElseThrow().contains("already"));
        assertTrue(add(account("../alice", "A-2")).orElseThrow().contains("letters"));
        assertTrue(add(account("", "A-2")).isPresent());
        assertEquals(1, accounts.accounts().size());
    }

    @Test
    void aSettingTheVenueRefusesIsNamedAndNothingIsKept() throws IOException {
        assertEquals(
                Optional.of("The setting account is missing."), add(new VenueAccount("alice", "test-venue", Map.of())));
        assertEquals(List.of(), accounts.accounts());
        assertFalse(Files.exists(folder.venues()));
    }

    @Test
    void aFileThatIsHalfWrittenOrNewerIsLeftAloneAndSaid() throws IOException {
        add(account("alice", "A-1"));
        for (String broken : List.of("{\"version\": 1, \"entr", "{\"version\": 99, \"entries\": {}}")) {
            Files.writeString(folder.venues(), broken);
            complaints.clear();
            DeskAccounts next = anew();
            assertTrue(complaints.getFirst().contains("venues.json"), complaints.toString());
            assertEquals(List.of(account("alice", "A-1")), next.accounts(), "the last good one");
            assertTrue(next.add(account("bob", "B-1"), Map.of(), text("")).isPresent());
            assertEquals(broken, Files.readString(folder.venues()));
        }
    }

    @Test
    void opensOnPaperWhereTheMoneyIsNotRealAndLiveWhereItIs() throws IOException {
        add(account("alice", "A-1"));
        add(account("rich", "real-1"));
        Session paper = open("alice", "").session();
        Session live = open("rich", "").session();
        assertEquals(SessionMode.PAPER, paper.mode());
        assertEquals(SessionMode.LIVE, live.mode());
        assertEquals("A-1", paper.account());
        assertEquals(Settings.DEFAULTS.limits().of(SampleMarket.BTC_USD), paper.limits(SampleMarket.BTC_USD));
        VenueAccount now = accounts.find("alice").orElseThrow();
        assertEquals(Optional.of(SessionMode.PAPER), now.mode());
        assertTrue(Files.isDirectory(folder.journals().resolve(now.journal().orElseThrow())));
    }

    @Test
    void paperAndLiveAndTwoAccountsOneAfterTheOtherHaveJournalsOfTheirOwn() throws IOException {
        add(account("alice", "A-1"));
        String first = open("alice", "").folder();
        engine.close();
        accounts.closed("alice", false);
        accounts.change(account("alice", "a-1"), Map.of(), text(""));
        String second = open("alice", "").folder();
        engine.close();
        accounts.closed("alice", false);
        accounts.change(account("alice", "real-1"), Map.of(), text(""));
        String third = open("alice", "").folder();
        assertEquals(3, Set.of(first, second, third).size());
        assertTrue(third.startsWith("live-"), third);
    }

    @Test
    void oneAccountIsTradedOnceAndWhatWasNotTakenIsClosed() throws IOException {
        add(account("alice", "A-1"));
        add(account("again", "A-1"));
        add(account("rich", "real-1"));
        add(account("richer", "real-2"));
        open("alice", "");
        open("rich", "");
        int taken = TestVenue.OPEN.get();
        assertTrue(message(IllegalStateException.class, "again", "").contains("is traded by session alice"));
        assertTrue(message(IllegalStateException.class, "richer", "").contains("is live already"));
        assertEquals(taken, TestVenue.OPEN.get());
    }

    private String message(Class<? extends Exception> kind, String name, String passphrase) {
        return String.valueOf(assertThrows(kind, () -> open(name, passphrase)).getMessage());
    }

    @Test
    void whatTheVenueRefusesIsSaidInItsWords() throws IOException {
        add(account("alice", "A-1"));
        Files.writeString(
                folder.venues(), Files.readString(folder.venues()).replace("setting.account", "setting.other"));
        accounts = anew();
        assertEquals("The setting account is missing.", message(CommandFailure.class, "alice", ""));
    }

    @Test
    void credentialsAreKeptUnderThePluginsNameAndTheAccountsAndOpenWithThePassphrase() throws IOException {
        VenueAccount locked = new VenueAccount("safe", "test-locked", Map.of("account", "S-1"));
        assertEquals(Optional.empty(), accounts.add(locked, Map.of("key", text("open sesame")), text("pass")));
        try (SecretFile file = SecretFile.open(folder, text("pass")).orElseThrow()) {
            assertEquals(Set.of("test-locked/safe/key"), file.names());
        }
        assertFalse(Files.readString(folder.venues()).contains("sesame"));
        assertTrue(message(CommandFailure.class, "safe", "").contains("passphrase"));
        assertTrue(message(CommandFailure.class, "safe", "wrong").contains("not the passphrase"));
        OpenSession.Opened opened = open("safe", "pass");
        assertEquals("S-1", opened.session().account());
        engine.close();
        accounts.closed("safe", false);
        assertTrue(accounts.dropSecrets(accounts.find("safe").orElseThrow(), text("wrong"))
                .isPresent());
        assertEquals(
                Optional.empty(), accounts.dropSecrets(accounts.find("safe").orElseThrow(), text("pass")));
        assertFalse(accounts.find("safe").orElseThrow().credentials());
        assertEquals("The key is not the one of this account.", message(CommandFailure.class, "safe", ""));
    }

    @Test
    void ordersThatMayWorkAreLeftAloneIfTheTraderSaysSo() throws IOException {
        add(account("alice", "A-1"));
        assertTrue(accounts.begin("alice"));
        accounts.closed("alice", true);
        assertTrue(accounts.remove("alice", false).isPresent());
        assertEquals(Optional.empty(), accounts.remove("alice", true));
        assertEquals(List.of(), anew().accounts());
    }

    @Test
    void oneThatIsOpenOrHasOrdersWorkingIsNotRemoved() throws IOException {
        add(account("alice", "A-1"));
        assertTrue(accounts.begin("alice"));
        assertFalse(accounts.begin("alice"), "it is on its way");
        open("alice", "");
        assertTrue(accounts.remove("alice", false).orElseThrow().contains("is open"));
        assertTrue(accounts.change(account("alice", "A-2"), Map.of(), text("")).isPresent());
        accounts.closing("alice");
        assertTrue(accounts.remove("alice", false).isPresent());
        engine.close();
        assertTrue(
                anew().remove("alice", false).orElseThrow().contains("working"),
                "a desk that was killed does not know");
        accounts.closed("alice", true);
        assertTrue(accounts.remove("alice", false).orElseThrow().contains("orders working"));
        accounts.begin("alice");
        assertTrue(accounts.remove("alice", true).orElseThrow().contains("is open"), "not even then");
        accounts.closed("alice", false);
        assertEquals(Optional.empty(), accounts.remove("alice", false));
    }

    @Test
    void aVenueThatKeepsSomethingGetsAFolderOfTheAccountsOwn() {
        VenueProvider practice = plugins.venues().stream()
                .filter(each -> each.name().equals("practice"))
                .findFirst()
                .orElseThrow();
        AccountSettings own = new AccountSettings(new VenueAccount("drill", "practice", Map.of()), practice, folder);
        assertEquals(
                Optional.of(folder.root()
                        .toAbsolutePath()
                        .resolve("venues/practice/drill")
                        .toString()),
                own.value("folder"));
        assertEquals(Optional.empty(), own.value("drop"));
        VenueAccount elsewhere = new VenueAccount("drill", "practice", Map.of("folder", "/srv/drill", "drop", "5"));
        AccountSettings set = new AccountSettings(elsewhere, practice, folder);
        assertEquals(Optional.of("/srv/drill"), set.value("folder"));
        assertEquals(Optional.of("5"), set.value("drop"));
    }

    @Test
    void thePracticeVenueIsInStepSoonAfterItIsOpened() throws IOException {
        assertEquals(Optional.empty(), add(new VenueAccount("drill", "practice", Map.of("latency", "1"))));
        OpenSession.Opened opened = open("drill", "");
        Session session = opened.session();
        try {
            assertEquals(SessionMode.PAPER, session.mode());
            DeskWork.until(
                    "our book and the venue's were compared",
                    () -> session.safety().join().line() == SafetyReport.Line.IN_STEP);
            DeskWork.until("the market comes", () -> session.status().ticks() > 0);
        } finally {
            session.close();
        }
        assertTrue(Files.exists(folder.root().resolve("venues/practice/drill")), "what the venue keeps");
    }
}
