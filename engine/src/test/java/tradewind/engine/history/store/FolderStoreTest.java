package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.store.Answer.Given;
import tradewind.engine.history.store.Answer.Missing;
import tradewind.engine.history.store.Answer.Refused;
import tradewind.engine.history.store.Answer.Taken;
import tradewind.engine.plugins.PluginCatalog;
import tradewind.engine.plugins.PluginFolder;

class FolderStoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Answer<InputStream> answer) throws IOException {
        try (InputStream in = given(answer)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Given<T>(T value)) return value;
        throw new AssertionError(answer.toString());
    }

    @Test
    void keepsObjectsUnderTheirKeysAndPutsOnlyWhereNothingIsIfAskedTo() throws IOException {
        FolderStore store = new FolderStore(root);
        given(store.put("a/b", text("one"), Condition.IF_ABSENT));
        assertInstanceOf(Taken.class, store.put("a/b", text("two"), Condition.IF_ABSENT));
        assertEquals("one", read(store.get("a/b", 0)));
        given(store.put("a/b", text("three"), Condition.ALWAYS));
        assertEquals("ree", read(store.get("a/b", 2)));
        given(store.put("a/c", text(""), Condition.ALWAYS));
        given(store.put("b", text("x"), Condition.ALWAYS));
        assertEquals(
                List.of(new StoredObject("a/c", 0, "")),
                given(store.list("a/", "a/b")).objects());
        given(store.delete("a/b"));
        assertInstanceOf(Missing.class, store.head("a/b"));
        assertThrows(IllegalArgumentException.class, () -> store.head("../outside"));
    }

    @Test
    void anUploadInPartsIsSeenWhenItIsComplete() throws IOException {
        FolderStore store = new FolderStore(root);
        MultipartUpload upload = given(store.begin("big"));
        given(store.upload(upload, 2, text("world")));
        given(store.upload(upload, 1, text("hello ")));
        assertInstanceOf(Missing.class, store.head("big"));
        assertEquals(List.of(), given(store.list("", "")).objects());
        assertEquals(List.of(upload), given(new FolderStore(root).unfinished("big")));
        List<UploadedPart> parts = given(store.parts(upload));
        given(store.complete(upload, parts, Condition.IF_ABSENT));
        assertEquals("hello world", read(store.get("big", 0)));
        assertEquals(List.of(), given(store.unfinished("big")));
        assertInstanceOf(Missing.class, store.parts(upload));
    }

    @Test
    void bytesThatArriveDifferentlyAreNotTaken() {
        Content changed = new Content(text("one").opening(), 3, text("two").sha256());
        assertInstanceOf(Answer.Unreachable.class, new FolderStore(root).put("a", changed, Condition.ALWAYS));
        assertInstanceOf(Missing.class, new FolderStore(root).head("a"));
    }

    @Test
    void aDriveThatIsNotThereIsNotMade() throws IOException {
        Path gone = root.resolve("drive");
        ObjectStoreProvider provider = new FolderStore.Provider();
        assertInstanceOf(Refused.class, provider.open(key -> Optional.of(gone.toString()), _ -> Optional.empty()));
        assertInstanceOf(Refused.class, provider.open(_ -> Optional.empty(), _ -> Optional.empty()));
        Files.createDirectory(gone);
        ObjectStore store = given(provider.open(key -> Optional.of(gone.toString()), _ -> Optional.empty()));
        Files.delete(gone);
        assertEquals(new Refused<>("The folder " + gone + " is gone. Plug the drive in again."), store.list("", ""));
    }

    @Test
    void isAmongTheStoresThatAreFound() throws IOException {
        try (PluginFolder none =
                PluginFolder.open(root.resolve("plugins"), getClass().getClassLoader())) {
            PluginCatalog<ObjectStoreProvider> found =
                    PluginCatalog.find(ObjectStoreProvider.class, ObjectStoreProvider::name, none);
            assertTrue(found.enabled("folder").isPresent());
        }
    }
}
