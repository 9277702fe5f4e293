/// Doctor: what this machine has of what Tradewind needs ([Doctor], [Finding]), and whether a window can open
/// ([Display]).
@NullMarked
package tradewind.app.doctor;

import org.jspecify.annotations.NullMarked;
