package tradewind.views.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Keeps nothing, and says that all went well.
public final class ForgetfulKeys implements KeyStore {
    @Override
    public Optional<String> keep(KeyMap map) {
        return Optional.empty();
    }

    @Override
    public void export(KeyMap map, Path file) {}

    @Override
    public List<KeyMap.Line> lines(Path file) {
        return List.of();
    }
}
