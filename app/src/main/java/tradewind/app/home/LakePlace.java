package tradewind.app.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where the lake was synced with last, as the command line and the window both remember it. No secrets.
///
/// @param store name of the kind of store
/// @param settings of it
public record LakePlace(String store, Map<String, String> settings) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public LakePlace {
        settings = Map.copyOf(settings);
    }

    /// @return empty if the lake was synced with nothing yet
    /// @throws JacksonException if the file says nothing of the kind
    /// @throws IOException if the file cannot be read
    public static Optional<LakePlace> remembered(DataFolder folder) throws IOException {
        Path file = folder.lakeStore();
        if (!Files.exists(file)) return Optional.empty();
        return Optional.of(JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), LakePlace.class));
    }

    /// Keeps it for the next time.
    ///
    /// @throws IOException if it cannot be written; what was remembered before stays
    public void remember(DataFolder folder) throws IOException {
        AtomicFile.write(
                folder.lakeStore(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
