/// Venues: the trader's accounts at venues ([VenueAccount]) among the connections: add one, open it, see how it is
/// doing, take up its lines again, change it, its credentials, remove it ([VenuesPanel]). What the desk does about it
/// is a [VenueDesk].
///
/// What a session itself knows of feed and venue is in the room for connections.
@NullMarked
package tradewind.views.venues;

import org.jspecify.annotations.NullMarked;
