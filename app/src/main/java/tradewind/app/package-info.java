/// The application: the way in ([Launcher]), the wiring and the life cycle. The only module that sees every other.
///
/// What a command does is in `cli`, where files go is in `home`, what a machine must have is in `doctor`.
@NullMarked
package tradewind.app;

import org.jspecify.annotations.NullMarked;
