/// Time: clocks, calendars, sessions.
@NullMarked
package tradewind.engine.time;

import org.jspecify.annotations.NullMarked;
