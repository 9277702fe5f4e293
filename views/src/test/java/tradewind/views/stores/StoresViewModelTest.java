package tradewind.views.stores;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.views.providers.ProviderKind;
import tradewind.views.providers.Typed;
import tradewind.views.providers.Visits;
import tradewind.views.stores.StoresViewModel.Health;
import tradewind.views.stores.StoresViewModel.Standing;

class StoresViewModelTest {
    private static final ProviderKind FOLDER = new ProviderKind("folder", Map.of("path", "where"), Map.of());
    private static final ProviderKind BUCKET =
            new ProviderKind("s3", Map.of("bucket", "its name"), Map.of("access-key", "id", "secret-key", "secret"));

    private static final class Desk implements StoreDesk {
        private Optional<StorePlace> place = Optional.empty();
        private Optional<String> refusal = Optional.empty();
        private boolean secrets;
        private boolean broken;
        private final Map<String, String> kept = new HashMap<>();
        private final List<char[]> seen = new ArrayList<>();

        @Override
        public List<ProviderKind> kinds() {
            return List.of(FOLDER, BUCKET);
        }

        @Override
        public Optional<StorePlace> place() {
            return place;
        }

        @Override
        public boolean secretsThere() {
            return secrets;
        }

        @Override
        public Optional<String> keep(StorePlace next, Map<String, char[]> typed, char[] passphrase) throws IOException {
            if (broken) throw new IOException("the disk is full");
            typed.forEach((name, secret) -> kept.put(name, new String(secret)));
            seen.addAll(typed.values());
            if (refusal.isEmpty()) place = Optional.of(next);
            return refusal;
        }

        @Override
        public Optional<String> check(StorePlace asked, char[] passphrase) {
            return refusal;
        }

        @Override
        public Optional<String> dropSecrets(ProviderKind kind, char[] passphrase) {
            if (!new String(passphrase).equals("right")) return Optional.of("That is not the passphrase.");
            kept.keySet().removeAll(kind.secrets().keySet());
            secrets = false;
            return Optional.empty();
        }

        @Override
        public void forget() {
            place = Optional.empty();
        }
    }

    private final Desk desk = new Desk();
    private long nanos;
    private long wall = 5;

    /// A question takes 4 ms.
    private long tick() {
        return nanos += 4_000_000;
    }

    private final StoresViewModel model =
            new StoresViewModel(desk, Runnable::run, Runnable::run, this::tick, () -> wall);

    @BeforeEach
    void look() {
        model.refresh();
    }

    private Standing now() {
        return model.standing().get();
    }

    private static char[] text(String text) {
        return text.toCharArray();
    }

    @Test
    void keepsAPlaceWithoutSecretsAndLeavesEmptyFieldsOut() {
        model.open(FOLDER);
        model.keep(new Typed("", Map.of("path", " /backup ", "note", " "), Map.of(), text(""), text("")));
        assertEquals(Optional.of(new StorePlace("folder", Map.of("path", "/backup"))), desk.place);
        assertEquals(Optional.empty(), now().form());
        assertEquals(List.of(Map.entry("path", "/backup")), StoresViewModel.lines(now()));
    }

    @Test
    void credentialsWithoutAPassphraseAreNotKeptAndWiped() {
        char[] secret = text("s3cret");
        model.open(BUCKET);
        model.keep(new Typed(
                "", Map.of("bucket", "lake"), new HashMap<>(Map.of("secret-key", secret)), text(""), text("")));
        assertEquals(Optional.empty(), desk.place);
        assertTrue(now().message().startsWith("Credentials are kept encrypted"));
        assertArrayEquals(new char[6], secret);
        assertEquals(Optional.of(BUCKET), now().form());
    }

    @Test
    void aNewPassphraseIsTypedTwiceAndOneThatIsThereOnce() {
        model.open(BUCKET);
        model.keep(new Typed("", Map.of("bucket", "lake"), Map.of("access-key", text("id")), text("one"), text("two")));
        assertTrue(now().message().startsWith("The two passphrases differ"));
        desk.secrets = true;
        model.refresh();
        model.keep(new Typed("", Map.of("bucket", "lake"), Map.of("access-key", text("id")), text("one"), text("")));
        assertEquals("id", desk.kept.get("access-key"));
        assertEquals(Optional.empty(), now().form());
    }

    @Test
    void anEmptySecretKeepsTheOneThatIsThere() {
        model.open(BUCKET);
        model.keep(new Typed(
                "",
                Map.of("bucket", "lake"),
                Map.of("access-key", text(""), "secret-key", text("")),
                text(""),
                text("")));
        assertEquals(Map.of(), desk.kept);
        assertEquals("lake", desk.place.orElseThrow().settings().get("bucket"));
    }

    @Test
    void aRefusalIsShownAndTheFormStays() {
        desk.refusal = Optional.of("The setting bucket is not the name of one: !.");
        model.open(BUCKET);
        model.keep(new Typed("", Map.of("bucket", "!"), Map.of(), text(""), text("")));
        assertEquals("The setting bucket is not the name of one: !.", now().message());
        assertEquals(Optional.of(BUCKET), now().form());
    }

    @Test
    void saysWhetherThePlaceAnswers() {
        desk.place = Optional.of(new StorePlace("folder", Map.of("path", "/backup")));
        model.refresh();
        assertEquals(Health.UNKNOWN, now().health());
        model.check(text(""));
        assertEquals(Health.ANSWERS, now().health());
        desk.refusal = Optional.of("nobody is there");
        model.check(text(""));
        assertEquals(Health.FAILED, now().health());
        assertEquals("nobody is there", now().message());
        model.forget();
        assertEquals(Optional.empty(), now().place());
    }

    @Test
    void whatTheDeskCannotDoIsAMessage() {
        desk.broken = true;
        model.open(FOLDER);
        model.keep(new Typed("", Map.of("path", "/backup"), Map.of(), text(""), text("")));
        assertEquals("the disk is full", now().message());
        assertTrue(now().refused());
        assertEquals(Health.UNKNOWN, now().health(), "of the place nothing is known");
    }

    @Test
    void remembersWhenItLastAnsweredAndWhenItLastDidNot() {
        desk.place = Optional.of(new StorePlace("folder", Map.of("path", "/backup")));
        model.refresh();
        assertEquals(Visits.NONE, now().visits());
        model.check(text(""));
        Visits.Visit answer = new Visits.Visit(5, 4);
        assertEquals(new Visits(Optional.of(answer), Optional.empty()), now().visits());
        assertFalse(now().refused());
        desk.refusal = Optional.of("nobody is there");
        wall = 9;
        model.check(text(""));
        assertEquals(new Visits(Optional.of(answer), Optional.of(new Visits.Visit(9, 4))), now().visits());
        assertTrue(now().refused());
        model.open(FOLDER);
        desk.refusal = Optional.empty();
        model.keep(new Typed("", Map.of("path", "/other"), Map.of(), text(""), text("")));
        assertEquals(Visits.NONE, now().visits(), "nothing is known of another place");
    }

    @Test
    void credentialsAreRemovedWithTheirPassphraseOnlyAndThePlaceStays() {
        desk.place = Optional.of(new StorePlace("s3", Map.of("bucket", "lake")));
        desk.kept.putAll(Map.of("access-key", "id", "secret-key", "secret"));
        desk.secrets = true;
        model.refresh();
        model.dropSecrets(text(""));
        assertTrue(now().refused());
        model.dropSecrets(text("wrong"));
        assertEquals("That is not the passphrase.", now().message());
        assertEquals(2, desk.kept.size());
        model.dropSecrets(text("right"));
        assertEquals(Map.of(), desk.kept);
        assertFalse(now().refused());
        assertFalse(now().secrets());
        assertTrue(now().place().isPresent());
    }

    @Test
    void saysOfCredentialsOnlyWhereThereAreSome() {
        model.open(FOLDER);
        model.keep(new Typed("", Map.of("path", "/backup"), Map.of(), text(""), text("")));
        assertFalse(now().message().contains("passphrase"), now().message());
        model.open(BUCKET);
        model.keep(new Typed("", Map.of("bucket", "lake"), Map.of("access-key", text("id")), text("one"), text("one")));
        assertTrue(now().message().contains("encrypted"), now().message());
    }
}
