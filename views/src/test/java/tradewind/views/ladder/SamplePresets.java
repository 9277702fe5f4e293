package tradewind.views.ladder;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tradewind.engine.market.Instrument;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.ticket.PresetBook;
import tradewind.views.ticket.PresetExits;

/// The presets of a ticket, as a ladder asks for them.
final class SamplePresets {
    static final Function<Instrument, Optional<PresetExits>> NONE = instrument -> Optional.empty();

    private SamplePresets() {}

    /// One preset whose bracket has this target and this stop, distances such as `+2.00`.
    static Function<Instrument, Optional<PresetExits>> bracket(String target, String stop) {
        NamedEntries kept = NamedEntries.forgetful();
        kept.put("plain", Map.of("name", "plain"));
        kept.put(
                "Scalp", Map.of("name", "Scalp", "stopKind", "STOP", "stop", stop, "target1", target, "share1", "100"));
        PresetBook book = new PresetBook(kept);
        return instrument -> PresetExits.of(book, instrument);
    }
}
