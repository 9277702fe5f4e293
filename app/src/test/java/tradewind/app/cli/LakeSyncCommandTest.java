package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.CommandRun.Said;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SettingsFile;

class LakeSyncCommandTest {
    private static final String PASSPHRASE = "open sesame";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// Types the same for every question that is not the passphrase.
    private static final class Typist extends Typed {
        Typist() {
            super(Map.of(Typed.PASSPHRASE, PASSPHRASE));
        }

        @Override
        Optional<char[]> hidden(String question) {
            return Optional.of(question.contains("access") ? "AKID".toCharArray() : "hush".toCharArray());
        }
    }

    private Said run(String desk, String... arguments) {
        return CommandRun.run(
                folder.resolve(desk),
                binder -> {
                    binder.bind(Stores.class).toInstance(new Stores(new Typist()));
                    binder.bind(SecretCommand.class).toProvider(() -> new SecretCommand(new Typist()));
                },
                arguments);
    }

    private void trade(String desk, String row) throws Exception {
        Path file = Files.writeString(folder.resolve("tape.csv"), row + "\n");
        Said said = run(desk, "import", file.toString(), "--template", "kraken", "--symbol", "BTC/USD");
        assertEquals(0, said.code(), said::err);
    }

    @BeforeEach
    void bucket() throws Exception {
        Files.createDirectory(folder.resolve("bucket"));
    }

    @Test
    void aStoreThatIsSwitchedOffIsNotThere() throws Exception {
        String bucket = folder.resolve("bucket").toString();
        SettingsFile settings = new SettingsFile(new DataFolder(folder.resolve("one")));
        assertEquals(Optional.empty(), settings.put(Map.of("plugins.off", Optional.of(List.of("folder")))));
        Said said = run("one", "lake", "sync", "push", "--store", "folder", "--set", "path=" + bucket);
        assertEquals(1, said.code());
        assertTrue(said.err().contains("There is no store folder. There are: s3."), said.err());
    }

    @Test
    void twoDesksAgreeOverAFolderAndAreToldWhereTheyDoNot() throws Exception {
        String bucket = folder.resolve("bucket").toString();
        trade("one", "1385337613,801.50,0.5");
        Said pushed = run("one", "lake", "sync", "push", "--store", "folder", "--set", "path=" + bucket);
        assertEquals("", pushed.err());
        assertTrue(
                pushed.out()
                        .startsWith("Version 1 of the lake and manifest 1 of folder " + bucket
                                + " agree.\n  pushed   1 part, "),
                pushed.out());

        var json = JsonMapper.shared()
                .readTree(run("two", "lake", "sync", "both", "--store", "folder", "--set", "path=" + bucket, "--json")
                        .out());
        assertEquals("agreed", json.get("state").asString());
        assertEquals(1, json.get("pulled").intValue());

        trade("one", "1385337614,801.75,1");
        trade("two", "1385337615,802,1");
        assertEquals(0, run("one", "lake", "sync", "both").code(), "the place is remembered");
        assertEquals(new Said(0, """
                        Lake and folder %s last agreed at 2023-11-14T22:13:20Z, at manifest 1. The newest one there is 2.
                          changed there  BTC/USD@Kraken trades 2013-11-25: 1 row in 1 part more
                          changed here   BTC/USD@Kraken trades 2013-11-25: 1 row in 1 part more
                        A sync would
                          push     0 parts
                          pull     0 parts
                          leave    BTC/USD@Kraken trades 2013-11-25: the lake has 2 rows in 2 parts, the bucket 2 rows in 2 parts, and both were changed since they last agreed
                        Nothing was moved.
                        """.formatted(bucket), ""), run("two", "lake", "sync", "--plan"));
        assertEquals(
                1,
                JsonMapper.shared()
                        .readTree(run("two", "lake", "sync", "pull", "--plan", "--json", "--keep", "bucket")
                                .out())
                        .get("pull")
                        .intValue());
        Said open = run("two", "lake", "sync", "both");
        assertEquals(1, open.code());
        assertEquals("""
                        BTC/USD@Kraken trades 2013-11-25: the lake has 2 rows in 2 parts, the bucket 2 rows in 2 parts, and both were changed since they last agreed.
                        Neither was touched. Say who is right with --keep lake or --keep bucket.
                        """, open.err());
        Said kept = run("two", "lake", "sync", "both", "--keep", "bucket");
        assertEquals(0, kept.code(), kept::err);
        assertTrue(kept.out().contains("  removed  1 part here\n"), kept.out());
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(
                new Said(1, "", "Say where to: --store folder --set path=…, or --store s3 --set bucket=…\n"),
                run("one", "lake", "sync", "push"));
        assertTrue(run("one", "lake", "sync", "push", "--store", "nowhere")
                .err()
                .startsWith("There is no store nowhere. There are: folder"));
        assertEquals(
                "The store folder has no setting bucket.\n  --set path=…  the folder; it has to be there\n",
                run("one", "lake", "sync", "push", "--store", "folder", "--set", "bucket=x")
                        .err());
        assertEquals(
                "Say push, pull or both: which side may be changed.\n",
                run("one", "lake", "sync", "--store", "folder", "--set", "path=x")
                        .err());
        assertEquals(
                "Say push, pull or both, not sideways.\n",
                run("one", "lake", "sync", "sideways", "--store", "folder", "--set", "path=x")
                        .err());
    }

    @Test
    void theBucketPluginIsThereAndTakesItsKeysFromTheSecretsOnly() {
        String[] sync = {
            "lake", "sync", "push", "--store", "s3", "--set", "bucket=prices", "--set", "endpoint=http://localhost:1"
        };
        assertEquals("""
                        The store s3 needs secrets, and there are none yet. Keep them with:
                          tradewind secret s3 access-key   (access key id)
                          tradewind secret s3 secret-key   (secret access key)
                          tradewind secret s3 session-token   (session token, if the keys are temporary)
                        """, run("one", sync).err());
        assertEquals(
                "Kept, encrypted.\n", run("one", "secret", "s3", "access-key").out());
        Said one = run("one", sync);
        assertTrue(one.err().startsWith("The bucket needs the secrets access-key and secret-key."));
        assertEquals(0, run("one", "secret", "s3", "secret-key").code());
        assertEquals("s3/access-key\ns3/secret-key\n", run("one", "secret").out());
        Said refused = run("one", "lake", "sync", "push", "--store", "s3", "--set", "bucket=No!");
        assertTrue(refused.err().startsWith("The setting bucket is not the name of one: No!."), refused.err());
    }
}
