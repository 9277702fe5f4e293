/// Connections: what brings this session its market and takes its orders, and how it is doing ([ConnectionsPanel]).
///
/// Only what the session itself knows: its feed, its venue, and the time the engine takes between them.
@NullMarked
package tradewind.views.connections;

import org.jspecify.annotations.NullMarked;
