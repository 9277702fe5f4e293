package tradewind.engine.history.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Part;

/// How a lake stands with a place it was synced with, as far as the lake itself knows: what the place was changed by
/// others since turns out with the next sync.
///
/// @param place as the store calls itself
/// @param at when they last agreed, epoch nanoseconds
/// @param manifest number of the store's newest then
/// @param agreed parts that both had then
/// @param added parts the lake has now and that were not agreed on
/// @param gone parts that were agreed on and that the lake has no more
public record SyncState(String place, long at, long manifest, int agreed, int added, int gone) {
    /// All places, the one of the last sync first. Asks nobody.
    ///
    /// @throws IOException if the lake cannot be read
    public static List<SyncState> of(Lake lake) throws IOException {
        Path home = lake.root().resolve(SyncFolder.FOLDER);
        if (!Files.isDirectory(home)) return List.of();
        List<Path> folders;
        try (Stream<Path> inside = Files.list(home)) {
            folders = inside.toList();
        }
        Set<Key> here = keys(lake.head().parts());
        List<SyncState> states = new ArrayList<>();
        for (Path folder : folders) {
            Path agreed = folder.resolve(SyncFolder.AGREED);
            if (!Files.exists(agreed)) continue;
            try {
                states.add(of(folder, Manifest.read(Files.readAllBytes(agreed)), here));
            } catch (IllegalArgumentException e) {
                // the next sync will take it for nothing, too
            }
        }
        states.sort(Comparator.comparing(SyncState::at).reversed());
        return List.copyOf(states);
    }

    private static SyncState of(Path folder, Manifest agreed, Set<Key> here) throws IOException {
        Set<Key> both = keys(agreed.parts());
        Set<Key> added = new HashSet<>(here);
        added.removeAll(both);
        Set<Key> gone = new HashSet<>(both);
        gone.removeAll(here);
        // what was written before times were kept has that of its file
        long at = agreed.at() != 0
                ? agreed.at()
                : Files.getLastModifiedTime(folder.resolve(SyncFolder.AGREED)).to(TimeUnit.NANOSECONDS);
        String place = Files.readString(folder.resolve(SyncFolder.PLACE), StandardCharsets.UTF_8)
                .strip();
        return new SyncState(place, at, agreed.number(), both.size(), added.size(), gone.size());
    }

    /// A part is the same on both sides if its bytes are.
    private record Key(Slot slot, String sha256) {}

    private static Set<Key> keys(List<Part> parts) {
        Set<Key> keys = new HashSet<>();
        for (Part part : parts) keys.add(new Key(Slot.of(part), part.sha256()));
        return keys;
    }
}
