package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SecretFile;
import tradewind.views.providers.ProviderKind;
import tradewind.views.stores.StorePlace;

class StoreConnectionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private StoreConnections stores;

    @BeforeEach
    void begin() {
        folder = new DataFolder(home.resolve("desk"));
        stores = new StoreConnections(folder, new SyncStores(folder, Set.of()));
    }

    private static char[] text(String text) {
        return text.toCharArray();
    }

    private static StorePlace bucket(String name) {
        return new StorePlace("s3", Map.of("bucket", name, "endpoint", "http://127.0.0.1:9"));
    }

    @Test
    void offersWhatThePluginsBring() throws IOException {
        assertEquals(
                List.of("folder", "s3"),
                stores.kinds().stream().map(ProviderKind::name).toList());
        assertEquals(Optional.empty(), stores.place());
    }

    @Test
    void aFolderIsKeptCheckedAndForgotten() throws IOException {
        Path drive = Files.createDirectory(home.resolve("drive"));
        StorePlace copy = new StorePlace("folder", Map.of("path", drive.toString()));
        assertEquals(Optional.empty(), stores.keep(copy, Map.of(), text("")));
        assertEquals(Optional.of(copy), stores.place());
        assertEquals(Optional.empty(), stores.check(copy, text("")));
        stores.forget();
        assertEquals(Optional.empty(), stores.place());
    }

    @Test
    void credentialsAreKeptEncryptedUnderThePluginsName() throws IOException {
        char[] secret = text("s3cret");
        assertEquals(
                Optional.empty(),
                stores.keep(bucket("lake"), Map.of("access-key", text("id"), "secret-key", secret), text("open")));
        assertArrayEquals(new char[6], secret);
        assertTrue(stores.secretsThere());
        try (SecretFile file = SecretFile.open(folder, text("open")).orElseThrow()) {
            assertEquals(List.of("s3/access-key", "s3/secret-key"), List.copyOf(file.names()));
        }
        assertFalse(Files.readString(folder.lakeStore()).contains("s3cret"));
        assertTrue(stores.check(bucket("lake"), text("wrong")).orElseThrow().contains("not the passphrase"));
        assertTrue(stores.check(bucket("lake"), text("open")).isPresent(), "nobody listens there");
    }

    @Test
    void credentialsOfOneKindAreRemovedWithTheirPassphraseOnly() throws IOException {
        stores.keep(bucket("lake"), Map.of("access-key", text("id"), "secret-key", text("s")), text("open"));
        try (SecretFile file = SecretFile.open(folder, text("open")).orElseThrow()) {
            file.put("broker", "password", text("p"));
        }
        ProviderKind kind = stores.kinds().get(1);
        char[] typed = text("wrong");
        assertTrue(stores.dropSecrets(kind, typed).orElseThrow().contains("passphrase"));
        assertArrayEquals(new char[5], typed);
        assertEquals(Optional.empty(), stores.dropSecrets(kind, text("open")));
        try (SecretFile file = SecretFile.open(folder, text("open")).orElseThrow()) {
            assertEquals(List.of("broker/password"), List.copyOf(file.names()));
        }
        assertEquals(Optional.of(bucket("lake")), stores.place());
    }

    @Test
    void aWrongPassphraseChangesNothing() throws IOException {
        stores.keep(bucket("lake"), Map.of("access-key", text("id")), text("open"));
        byte[] before = Files.readAllBytes(folder.secrets());
        assertThrows(
                IOException.class,
                () -> stores.keep(bucket("other"), Map.of("access-key", text("new")), text("wrong")));
        assertArrayEquals(before, Files.readAllBytes(folder.secrets()));
        assertEquals(Optional.of(bucket("lake")), stores.place());
    }

    @Test
    void aSettingThatCannotBeUsedIsNamedAndNothingIsKept() throws IOException {
        assertTrue(stores.keep(bucket("NO"), Map.of("access-key", text("id")), text("open"))
                .orElseThrow()
                .contains("bucket"));
        assertFalse(stores.secretsThere());
        assertEquals(Optional.empty(), stores.place());
        assertTrue(stores.keep(new StorePlace("tape-robot", Map.of()), Map.of(), text(""))
                .orElseThrow()
                .contains("tape-robot"));
    }
}
