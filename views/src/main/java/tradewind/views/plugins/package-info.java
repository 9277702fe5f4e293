/// Plugins: every plugin that was found, what became of it, what it may do, and its switch ([PluginsPanel]).
///
/// What a plugin is and where it comes from is said by whoever looked for them ([PluginLine]). A switch counts from the
/// next start.
@NullMarked
package tradewind.views.plugins;

import org.jspecify.annotations.NullMarked;
