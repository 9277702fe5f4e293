/// Keys: what can be done with a key ([KeyAction][tradewind.views.keys.KeyAction]), which key does it
/// ([KeyMap][tradewind.views.keys.KeyMap]), the map all windows of a desk go by
/// ([KeysInForce][tradewind.views.keys.KeysInForce]), and the panel that changes it
/// ([KeysView][tradewind.views.keys.KeysView]).
///
/// Who hears a key asks the map in force what it means, each time. What is done then is said where it is heard: window,
/// ladder, chart. Where the map is kept is said by the application.
@NullMarked
package tradewind.views.keys;

import org.jspecify.annotations.NullMarked;
