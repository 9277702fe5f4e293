package tradewind.views.providers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// What was typed into a [ProviderForm]. Whoever has it wipes it.
///
/// @param name of what is set up; empty if it has none of its own
/// @param settings by name, without those left empty
/// @param secrets by name, without those left empty, which keep what is there
/// @param passphrase of the secrets; empty if none was typed
/// @param repeated the passphrase again, where it is a new one
public record Typed(
        String name, Map<String, String> settings, Map<String, char[]> secrets, char[] passphrase, char[] repeated) {
    private static final Texts TEXTS = Texts.of("providers");

    public Typed {
        name = name.strip();
        Map<String, String> filled = new LinkedHashMap<>();
        settings.forEach((key, value) -> {
            if (!value.isBlank()) filled.put(key, value.strip());
        });
        settings = filled;
        Map<String, char[]> fresh = new LinkedHashMap<>();
        secrets.forEach((key, secret) -> {
            if (secret.length > 0) fresh.put(key, secret);
        });
        secrets = fresh;
    }

    /// Why the secrets cannot be kept, in a sentence; empty if they can, or there are none.
    ///
    /// @param known there are secrets already: the passphrase is theirs; else it is a new one, typed twice
    public Optional<String> refusal(boolean known) {
        if (secrets.isEmpty()) return Optional.empty();
        if (passphrase.length == 0) return Optional.of(TEXTS.get("passphrase.missing"));
        if (!known && !Arrays.equals(passphrase, repeated)) return Optional.of(TEXTS.get("passphrase.differs"));
        return Optional.empty();
    }

    /// Overwrites everything secret in it.
    public void wipe() {
        secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
        Arrays.fill(passphrase, '\0');
        Arrays.fill(repeated, '\0');
    }
}
