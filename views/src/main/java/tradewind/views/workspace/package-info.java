/// Workspace: the one window of a session. Its frame, bars and layout, what it reads of the session all the time, the
/// keys that always work, the notices, and the loop that shows everything once per frame.
///
/// Panels come in as plain regions ([DeskPanels]) with a [Pulse] each; nothing here knows what is in them.
@NullMarked
package tradewind.views.workspace;

import org.jspecify.annotations.NullMarked;
