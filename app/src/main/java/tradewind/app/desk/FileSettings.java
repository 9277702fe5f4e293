package tradewind.app.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tradewind.app.home.SettingsFile;
import tradewind.views.settings.SettingLine;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.settings.SettingsStore;

/// The settings panel's store: each setting is the entry of `settings.json` its key leads to.
final class FileSettings implements SettingsStore {
    private final SettingsFile file;

    FileSettings(SettingsFile file) {
        this.file = file;
    }

    @Override
    public Map<String, String> chosen(Collection<SettingLine> lines) {
        return file.texts(lines.stream().map(SettingLine::key).toList());
    }

    @Override
    public Optional<String> keep(SettingLine line, Optional<String> value) {
        return file.put(Map.of(line.key(), value.map(text -> entry(line.kind(), text))));
    }

    private static Object entry(Kind kind, String text) {
        return switch (kind) {
            case Kind.YesNo _ -> Boolean.parseBoolean(text);
            case Kind.Whole _ -> Integer.parseInt(text);
            case Kind.Choice _, Kind.Decimal _, Kind.Words _ -> text;
        };
    }
}
