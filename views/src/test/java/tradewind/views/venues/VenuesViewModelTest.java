package tradewind.views.venues;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.venues.RecordedDesk.BROKER;
import static tradewind.views.venues.RecordedDesk.PRACTICE;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.SafetyReport;
import tradewind.engine.SafetyReport.Line;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
import tradewind.views.providers.ProviderKind;
import tradewind.views.providers.Typed;
import tradewind.views.providers.Visits;
import tradewind.views.providers.Visits.Visit;
import tradewind.views.venues.VenuesViewModel.Form;

class VenuesViewModelTest {
    private final RecordedDesk desk = new RecordedDesk();
    private long nanos;
    private long wall = 1_000;
    private Line line = Line.IN_STEP;
    private OptionalLong heard = OptionalLong.of(400);
    private Optional<String> problem = Optional.empty();
    private final VenuesViewModel model =
            new VenuesViewModel(desk, Runnable::run, Runnable::run, () -> nanos, () -> wall);

    private Standing now() {
        return model.standing().get();
    }

    private Health health(String name) {
        nanos += 1_000_000_000L;
        model.pulse(nanos);
        model.pulse(nanos + 500_000_000L);
        return model.health().get().getOrDefault(name, Health.UNKNOWN);
    }

    private static char[] text(String text) {
        return text.toCharArray();
    }

    private static Typed typed(String name, String there) {
        return new Typed(name, Map.of("account", there), Map.of(), text(""), text(""));
    }

    private VenueAccount there(String name, ProviderKind kind, boolean credentials) {
        VenueAccount account =
                new VenueAccount(name, kind.name(), Map.of("account", "A-1")).withCredentials(credentials);
        desk.accounts.put(name, account);
        model.refresh();
        return account;
    }

    /// Says what the fields of the test say.
    private Session session() {
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (self, how, what) -> switch (how.getName()) {
                    case "safety" -> CompletableFuture.completedFuture(report());
                    case "status" ->
                        new SessionStatus(
                                TradingState.ACTIVE, Optional.empty(), "", 0, 0, 0, false, 0, "", problem, List.of());
                    case "reconnect" -> {
                        desk.asked.add("reconnect");
                        yield CompletableFuture.<Answer>completedFuture(new Answer.Done());
                    }
                    case "hashCode" -> 1;
                    case "equals" -> self == what[0];
                    default -> throw new UnsupportedOperationException(how.getName());
                });
    }

    private SafetyReport report() {
        return new SafetyReport(
                "practice",
                false,
                line,
                heard,
                OptionalLong.empty(),
                SafetyReport.IfAppDies.NOT_OFFERED,
                new SafetyReport.Books(0, 0, 0, List.of()),
                List.of(),
                List.of(),
                List.of(),
                new SafetyReport.Journal(false, 0, 0, 0));
    }

    @Test
    void proposesANameThatIsFreeAndKeepsWhatWasTyped() {
        there("practice", PRACTICE, false);
        there("Practice-2", PRACTICE, false);
        model.add(PRACTICE);
        assertEquals(
                "practice-3",
                assertInstanceOf(Form.Adding.class, now().form().orElseThrow()).proposed());
        model.keep(typed(" mine ", " A-9 "));
        assertEquals(new VenueAccount("mine", "practice", Map.of("account", "A-9")), desk.accounts.get("mine"));
        assertEquals(Optional.empty(), now().form());
        assertEquals(3, now().accounts().size());
        assertFalse(now().refused());
    }

    @Test
    void aRefusalStaysOnTheFormWithWhatWasTyped() {
        model.add(PRACTICE);
        desk.refusal = Optional.of("The setting account is missing.");
        model.keep(typed("mine", ""));
        assertEquals("The setting account is missing.", now().message());
        assertTrue(now().refused() && now().form().isPresent());
        desk.refusal = Optional.empty();
        model.keep(typed("full", "A"));
        assertEquals("the disk is full", now().message());
    }

    @Test
    void credentialsWithoutAPassphraseAreNotKeptAndWiped() {
        char[] key = text("s3cret");
        model.add(BROKER);
        model.keep(new Typed("safe", Map.of("account", "A"), Map.of("key", key), text(""), text("")));
        assertTrue(now().message().startsWith("Credentials are kept encrypted"));
        assertArrayEquals(new char[6], key);
        char[] again = text("s3cret");
        char[] passphrase = text("pass");
        model.keep(new Typed("safe", Map.of("account", "A"), Map.of("key", again), passphrase, text("pass")));
        assertEquals(List.of("key=s3cret"), desk.asked);
        assertArrayEquals(new char[6], again);
        assertArrayEquals(new char[4], passphrase);
        assertTrue(desk.at("safe").credentials());
    }

    @Test
    void credentialsAreTakenAndRemovedByThemselves() {
        desk.secrets = true;
        VenueAccount safe = there("safe", BROKER, false);
        model.credentials(safe, BROKER);
        assertEquals(Map.of(), now().form().orElseThrow().fields().settings());
        model.keep(new Typed("", Map.of(), Map.of("key", text("")), text("right"), text("")));
        assertEquals("No credentials were typed. Nothing was kept.", now().message());
        model.keep(new Typed("", Map.of(), Map.of("key", text("k")), text("right"), text("")));
        VenueAccount kept = desk.at("safe");
        assertEquals(safe.withCredentials(true), kept);
        model.dropSecrets(kept, text(""));
        assertTrue(now().refused());
        model.dropSecrets(kept, text("wrong"));
        assertEquals("That is not the passphrase.", now().message());
        model.dropSecrets(kept, text("right"));
        assertFalse(desk.at("safe").credentials());
    }

    @Test
    void opensWithThePassphraseWhereThereAreCredentials() {
        VenueAccount safe = there("safe", BROKER, true);
        model.open(safe, text(""));
        assertEquals(List.of(), desk.asked);
        assertTrue(now().message().contains("Type the passphrase"));
        model.open(safe, text("right"));
        assertEquals(List.of("open safe right"), desk.asked);
        desk.opening.accept(Optional.of("It is being opened already."));
        assertEquals("It is being opened already.", now().message());
        assertEquals(Optional.of("safe"), now().about());
        assertTrue(now().refused());
        model.open(safe, text("right"));
        desk.stands.put("safe", VenueDesk.Stand.failed("Another session is live already."));
        desk.opening.accept(Optional.of("Another session is live already."));
        assertEquals("", now().message(), "it stands on its card already");
    }

    @Test
    void oneThatIsOpenIsShownAndNotOpenedAgain() {
        VenueAccount mine = there("mine", PRACTICE, false);
        desk.stands.put("mine", VenueDesk.Stand.open(session()));
        char[] passphrase = text("right");
        model.open(mine, passphrase);
        assertEquals(List.of("show mine"), desk.asked);
        assertArrayEquals(new char[5], passphrase);
    }

    @Test
    void saysHowALineIsDoingAndWhenItWasHeardOfAndWhenItBroke() {
        there("mine", PRACTICE, false);
        assertEquals(Health.Line.CLOSED, health("mine").line());
        desk.stands.put("mine", VenueDesk.Stand.OPENING);
        assertEquals(Health.Line.CONNECTING, health("mine").line());
        desk.stands.put("mine", VenueDesk.Stand.open(session()));
        assertEquals(
                new Health(
                        Health.Line.IN_STEP,
                        true,
                        Optional.empty(),
                        new Visits(Optional.of(new Visit(600, 0)), Optional.empty())),
                health("mine"));
        line = Line.DOWN;
        wall = 2_000;
        problem = Optional.of("practice: disconnected; no new orders.");
        Health down = health("mine");
        assertEquals(Health.Line.DOWN, down.line());
        assertEquals(problem, down.why());
        assertEquals(new Visits(Optional.of(new Visit(600, 0)), Optional.of(new Visit(2_000, 0))), down.visits());
        wall = 3_000;
        assertEquals(down, health("mine"), "it broke once");
        line = Line.COMPARING;
        assertEquals(Health.Line.COMPARING, health("mine").line());
        line = Line.DIFFERS;
        assertEquals(Health.Line.DIFFERS, health("mine").line());
        desk.stands.put("mine", VenueDesk.Stand.CLOSING);
        assertEquals(Health.Line.CLOSING, health("mine").line());
    }

    @Test
    void aLineThatNeverCameUpIsConnectingForAWhileAndThenDown() {
        there("mine", PRACTICE, false);
        line = Line.DOWN;
        heard = OptionalLong.empty();
        desk.stands.put("mine", VenueDesk.Stand.open(session()));
        assertEquals(Health.Line.CONNECTING, health("mine").line());
        nanos += AccountWatch.PATIENCE;
        assertEquals(Health.Line.DOWN, health("mine").line());
        assertEquals(Visits.NONE, health("mine").visits());
    }

    @Test
    void whyItCouldNotBeOpenedStandsOnItsCard() {
        there("mine", PRACTICE, false);
        desk.stands.put("mine", VenueDesk.Stand.failed("The venue is shut."));
        Health failed = health("mine");
        assertEquals(Health.Line.FAILED, failed.line());
        assertEquals(Optional.of("The venue is shut."), failed.why());
        assertEquals(Optional.of(new Visit(1_000, 0)), failed.visits().failure());
    }

    @Test
    void linesAreTakenUpAgainWhenAsked() {
        VenueAccount mine = there("mine", PRACTICE, false);
        model.reconnect(mine);
        assertEquals(List.of(), desk.asked);
        desk.stands.put("mine", VenueDesk.Stand.open(session()));
        model.reconnect(mine);
        assertEquals(List.of("reconnect"), desk.asked);
        assertTrue(now().message().startsWith("The lines are taken up again"));
    }

    @Test
    void removalIsAskedForOnceAndNotWhileItIsOpen() {
        VenueAccount mine = there("mine", PRACTICE, false);
        desk.stands.put("mine", VenueDesk.Stand.open(session()));
        model.askRemove(mine);
        assertEquals(Optional.empty(), now().removing());
        assertTrue(now().message().contains("Close the window of mine first"));
        desk.stands.clear();
        model.askRemove(mine);
        assertEquals(Optional.of("mine"), now().removing());
        model.keepAfterAll();
        assertEquals(1, desk.accounts.size());
        model.askRemove(mine);
        model.remove(mine);
        assertEquals(Map.of(), desk.accounts);
        assertEquals("mine is removed. It has no journal: it was never open.", now().message());
        assertEquals(Optional.empty(), now().removing());
    }

    @Test
    void whatAnotherWindowAddsIsThereAfterAMoment() {
        desk.accounts.put("mine", new VenueAccount("mine", "practice", Map.of()));
        health("mine");
        assertEquals(1, now().accounts().size());
    }

    @Test
    void addsAtOnceWhereThereIsOneKindOnly() {
        assertFalse(model.addOnly());
        desk.kinds = List.of(PRACTICE);
        assertTrue(model.addOnly());
        assertTrue(now().form().isPresent());
    }
}
