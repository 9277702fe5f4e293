package tradewind.views.venues;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.SessionMode;

/// An account at a venue, as the trader set it up, and what was learnt when it was open.
///
/// @param name the trader's own
/// @param kind of venue
/// @param settings those that were filled in; no secrets
/// @param credentials some were kept for it, so that it opens with the passphrase
/// @param mode paper or live, as it was opened last; empty if it never was
/// @param journal name of the folder of its journal, as it was opened last
/// @param working orders were open there when its session was last heard of
public record VenueAccount(
        String name,
        String kind,
        Map<String, String> settings,
        boolean credentials,
        Optional<SessionMode> mode,
        Optional<String> journal,
        boolean working) {
    public VenueAccount {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /// One that was never opened.
    public VenueAccount(String name, String kind, Map<String, String> settings) {
        this(name, kind, settings, false, Optional.empty(), Optional.empty(), false);
    }

    public VenueAccount withSettings(Map<String, String> other) {
        return new VenueAccount(name, kind, other, credentials, mode, journal, working);
    }

    public VenueAccount withCredentials(boolean kept) {
        return new VenueAccount(name, kind, settings, kept, mode, journal, working);
    }

    /// Until it is closed in good order, orders may work there.
    public VenueAccount opened(SessionMode as, String folder) {
        return new VenueAccount(name, kind, settings, credentials, Optional.of(as), Optional.of(folder), true);
    }

    /// @param stillWorking orders are left open at the venue
    public VenueAccount closed(boolean stillWorking) {
        return new VenueAccount(name, kind, settings, credentials, mode, journal, stillWorking);
    }
}
