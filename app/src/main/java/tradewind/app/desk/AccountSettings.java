package tradewind.app.desk;

import java.util.Optional;
import tradewind.app.home.DataFolder;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.plugins.PluginSettings;
import tradewind.views.venues.VenueAccount;

/// What a venue is told of an account's settings: as the trader set them, and a folder of the account's own for a venue
/// that wants one and was given none.
record AccountSettings(VenueAccount account, VenueProvider provider, DataFolder data) implements PluginSettings {
    private static final String FOLDER = "venues";

    @Override
    public Optional<String> value(String key) {
        Optional<String> set = Optional.ofNullable(account.settings().get(key)).filter(text -> !text.isBlank());
        if (set.isPresent()
                || !key.equals(VenueProvider.FOLDER)
                || !provider.settings().containsKey(key)) return set;
        return Optional.of(data.root()
                .toAbsolutePath()
                .resolve(FOLDER)
                .resolve(account.kind())
                .resolve(account.name())
                .toString());
    }
}
