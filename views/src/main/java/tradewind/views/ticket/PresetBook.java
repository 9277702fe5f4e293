package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import tradewind.views.keeping.NamedEntries;

/// The presets a trader saved, for one instrument or for all. FX thread only.
public final class PresetBook {
    /// How many have a key.
    static final int KEYS = 9;

    private final NamedEntries kept;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

    public PresetBook(NamedEntries kept) {
        this.kept = kept;
    }

    /// Goes up with every change.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Those of an instrument first, then those for all, each as they were saved.
    List<Preset> of(String symbol) {
        List<Preset> all = kept.all().values().stream()
                .flatMap(fields -> Preset.read(fields).stream())
                .toList();
        return Stream.concat(
                        all.stream().filter(preset -> preset.symbol().equals(Optional.of(symbol))),
                        all.stream().filter(preset -> preset.symbol().isEmpty()))
                .toList();
    }

    /// Replaces the one of the same name for the same instrument.
    void save(Preset preset) {
        kept.put(preset.key(), preset.fields());
        version.set(version.get() + 1);
    }

    void remove(Preset preset) {
        kept.remove(preset.key());
        version.set(version.get() + 1);
    }
}
