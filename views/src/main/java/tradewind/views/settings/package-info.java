/// Settings: every choice of the trader in one list ([SettingsView]), with what differs from how it came.
///
/// Which settings there are ([SettingLine]) and where they are kept ([SettingsStore]) is said by whoever makes the
/// panel. Limits are next door: raising one takes two steps.
@NullMarked
package tradewind.views.settings;

import org.jspecify.annotations.NullMarked;
