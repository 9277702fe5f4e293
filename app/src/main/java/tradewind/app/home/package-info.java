/// Home: the data folder on this machine ([DataFolder]) and the settings in it ([SettingsFile]).
///
/// Files are replaced whole or not at all ([AtomicFile]). No secrets, no journal; the journal looks after itself.
@NullMarked
package tradewind.app.home;

import org.jspecify.annotations.NullMarked;
