package tradewind.engine.gateways;

import java.util.Map;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secrets;

/// A kind of venue, as a plugin provides it.
public interface VenueProvider {
    /// A setting of this name is a folder for what the venue keeps on this computer. Left empty by the trader, it is
    /// one of the account's own in the data folder; what it holds is good only together with the account's journal.
    String FOLDER = "folder";

    /// As the trader chooses it, such as `practice`.
    String name();

    /// What can be set, and what each means, in the order the trader is to be asked.
    Map<String, String> settings();

    /// The names of the secrets it may ask for, and what each means.
    Map<String, String> secrets();

    /// Prepares a connection. No request needs to be made for it: whether the venue can be reached turns out once a
    /// session has started it. May take some time; never on the application thread.
    ///
    /// @param secrets asked whenever one is needed, by any thread, until the connection is closed
    Opening open(PluginSettings settings, Secrets secrets);

    /// What came of [#open].
    sealed interface Opening {
        record Opened(VenueConnection connection) implements Opening {}

        /// @param why names the setting that is missing or cannot be used, for the trader
        record Refused(String why) implements Opening {}
    }
}
