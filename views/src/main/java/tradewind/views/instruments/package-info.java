/// Instruments: the master data of everything this session trades ([InstrumentsPanel]): symbol, venue, steps,
/// currencies, hours. What nobody has said of an instrument stays empty.
@NullMarked
package tradewind.views.instruments;

import org.jspecify.annotations.NullMarked;
