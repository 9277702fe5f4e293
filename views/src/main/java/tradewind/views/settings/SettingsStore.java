package tradewind.views.settings;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Where settings are kept. May take a moment: not for the application thread.
public interface SettingsStore {
    /// What the trader chose, by key; a setting that was left as it came is not there.
    Map<String, String> chosen(Collection<SettingLine> lines);

    /// Keeps a value, or with none the setting's standard.
    ///
    /// @return why nothing was kept; empty if it was
    Optional<String> keep(SettingLine line, Optional<String> value);
}
