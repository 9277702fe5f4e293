package tradewind.engine.gate;

/// How much of one limit an order would use.
///
/// @param used share of the limit, 0 and above, above 1 if over
/// @param text value and limit as plain decimals, such as `4.20 of 10.00`
public record Usage(CheckCode code, double used, String text) {}
