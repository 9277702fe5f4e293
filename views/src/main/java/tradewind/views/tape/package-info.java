/// Time and sales: the newest trades of one instrument, newest on top, coloured by where the price went
/// ([TapeView][tradewind.views.tape.TapeView]).
///
/// What is shown is decided by a type that knows no control; only the rows in sight are drawn, at most 20 times a
/// second.
@NullMarked
package tradewind.views.tape;

import org.jspecify.annotations.NullMarked;
