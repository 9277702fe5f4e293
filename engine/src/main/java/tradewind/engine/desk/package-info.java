/// Desk: what is true now, for all who only look ([Desk]): quotes, order books, bars, trades, and rows of orders,
/// fills, positions and log.
///
/// Rows are immutable and replaced when something changes; quotes, books and bars are written in place under a version
/// stamp. A screen reads what it shows once per frame and never waits for anybody. Nothing here decides.
@NullMarked
package tradewind.engine.desk;

import org.jspecify.annotations.NullMarked;
