/// Connections: what brings this session its market and takes its orders, and how it is doing ([ConnectionsPanel]).
///
/// Only what the session itself knows: its feed, its venue, and the time the engine takes between them; and the way to
/// take up its lines again ([LinesAgain]). What is set up for all sessions, stores and accounts at venues, has rooms of
/// its own.
@NullMarked
package tradewind.views.connections;

import org.jspecify.annotations.NullMarked;
