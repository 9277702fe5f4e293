/// Limits: every limit of the gate with its present use, and its change ([LimitsPanel]).
///
/// Lowering takes effect at once. Raising takes two steps: it is proposed, and then put in force. Both are commands of
/// the session and stand in its journal; what a change comes to is decided there.
@NullMarked
package tradewind.views.limits;

import org.jspecify.annotations.NullMarked;
