package tradewind.engine.plugins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void overwritesItsCharactersOnClosing() {
        char[] key = "canary".toCharArray();
        Secret secret = new Secret(key);
        assertArrayEquals("canary".toCharArray(), secret.characters());
        secret.close();
        assertArrayEquals(new char[6], key);
        assertThrows(IllegalStateException.class, secret::characters);
    }

    @Test
    void neverPrintsItself() {
        try (Secret secret = new Secret("canary".toCharArray())) {
            assertEquals("Secret", secret.toString());
        }
    }
}
