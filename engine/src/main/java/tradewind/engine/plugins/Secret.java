package tradewind.engine.plugins;

import java.util.Arrays;

/// A password or key, readable until it is closed; then its characters are overwritten. Used by one thread.
public final class Secret implements AutoCloseable {
    private final char[] characters;
    private boolean wiped;

    /// Takes over `characters` and wipes that very array on closing; the caller keeps no copy.
    public Secret(char[] characters) {
        this.characters = characters;
    }

    /// The array itself, not a copy. Make no [String] of it: nothing can wipe one.
    ///
    /// @throws IllegalStateException after closing
    public char[] characters() {
        if (wiped) throw new IllegalStateException("this secret was wiped");
        return characters;
    }

    /// Overwrites the characters.
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
        wiped = true;
    }

    /// Never the secret itself.
    @Override
    public String toString() {
        return "Secret";
    }
}
