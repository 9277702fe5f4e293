/// Market: what can be traded ([Instrument]), what it costs ([Price], [Quantity], [Money]) and what the market just
/// said ([MarketDataFeed], [MarketDataListener], [BarSeries], [StandingBook]).
///
/// Prices and quantities are exact: a `long` count of units and the number of decimals it stands for. The hot path
/// passes the bare `long`s at the instrument's scale; everything a person or a file sees goes through the value
/// types. [PriceNotation] and [FractionText] write and read prices as fractions for a person, never for a file. Nothing
/// here knows of orders, positions or files.
@NullMarked
package tradewind.engine.market;

import org.jspecify.annotations.NullMarked;
