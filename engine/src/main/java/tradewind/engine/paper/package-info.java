/// The simulated exchange: own orders against a market that trades, recorded or live ([PaperExchange],
/// [PaperOptions]).
///
/// The market never notices us: it gives fills, it does not answer them. Single-threaded and without a clock;
/// the kernel hands it time, trades and quotes. What fills when is written at [PaperExchange].
@NullMarked
package tradewind.engine.paper;

import org.jspecify.annotations.NullMarked;
