package tradewind.app.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Optional<SecretFile> open(String passphrase) throws IOException {
        return SecretFile.open(new DataFolder(home), passphrase.toCharArray(), 1_000);
    }

    @Test
    void keepsSecretsForThoseWhoKnowThePassphraseAndShowsOthersNothing() throws IOException {
        char[] secret = "Grüße/+ 7".toCharArray();
        try (SecretFile file = open("right").orElseThrow()) {
            file.put("s3", "secret-key", secret);
            file.put("other", "token", "x".toCharArray());
        }
        String bytes = Files.readString(home.resolve("secrets.bin"), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("secret-key") || bytes.contains("R3LDvMOfZS8rIDc"), "the name or the secret");
        assertEquals(Optional.empty(), open("wrong").map(SecretFile::names));
        try (SecretFile file = open("right").orElseThrow()) {
            assertEquals(Set.of("other/token", "s3/secret-key"), file.names());
            assertArrayEquals(
                    secret, file.of("s3").find("secret-key").orElseThrow().characters());
            assertTrue(file.of("s3").find("token").isEmpty(), "another plugin's");
            assertTrue(file.remove("other", "token"));
            assertFalse(file.remove("other", "token"));
            assertThrows(IllegalArgumentException.class, () -> file.put("s3", "a b", secret));
        }
    }

    @Test
    void aFileThatWasChangedIsRefusedAsAWhole() throws IOException {
        try (SecretFile file = open("right").orElseThrow()) {
            file.put("s3", "secret-key", "x".toCharArray());
        }
        Path path = home.resolve("secrets.bin");
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 20] ^= 1;
        Files.write(path, bytes);
        assertTrue(open("right").isEmpty());
        Files.write(path, "something else".getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> open("right"));
    }
}
