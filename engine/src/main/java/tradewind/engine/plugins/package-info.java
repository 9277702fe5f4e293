/// Plugins: finding them, saying what became of each, putting one out of service.
///
/// A [PluginCatalog] finds the providers of one interface by [java.util.ServiceLoader], on the class path and
/// in a [PluginFolder]; each is a [PluginInfo] on screen, also when it failed. Plugins read [PluginSettings]
/// and open [Secret]s, which they get from whoever wires them. What the interfaces are belongs to the rooms
/// they serve.
///
/// A plugin is trusted code: its own class loader keeps its classes apart and out of the engine's packages, and
/// that is not a sandbox.
@NullMarked
package tradewind.engine.plugins;

import org.jspecify.annotations.NullMarked;
