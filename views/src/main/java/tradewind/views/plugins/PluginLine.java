package tradewind.views.plugins;

import tradewind.engine.plugins.PluginInfo;

/// One plugin.
///
/// @param info what was found, and what became of it
/// @param vendor who made it, from its manifest; empty if that does not say
/// @param brings what it adds to the desk, such as `Strategy`
/// @param may what it can do here, in a sentence
/// @param off switched off in the settings when this session was started
public record PluginLine(PluginInfo info, String vendor, String brings, String may, boolean off) {}
