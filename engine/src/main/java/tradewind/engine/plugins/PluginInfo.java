package tradewind.engine.plugins;

/// What the trader sees of one plugin.
///
/// @param name    unique within its catalogue; of one that never came to have a name, its class or its file
/// @param version `Implementation-Version` of the jar's manifest, else `unknown`
/// @param origin  path of the jar or folder it came from, or `class path`
public record PluginInfo(String name, String version, String origin, State state) {
    static final String UNKNOWN_VERSION = "unknown";

    /// Whether it works.
    public sealed interface State {
        /// In service.
        record Enabled() implements State {}

        /// Put out of service by [PluginCatalog#disable].
        record Disabled(String reason) implements State {}

        /// Never came into service.
        record Failed(String reason) implements State {}
    }

    static PluginInfo failed(String name, String version, String origin, String reason) {
        return new PluginInfo(name, version, origin, new State.Failed(reason));
    }
}
