package tradewind.views.drawing;

/// Where a drawing is held: a time and a price, whatever bars are shown.
///
/// @param time epoch nanoseconds; the middle of the candle it was put on
/// @param price price units of the instrument
record Anchor(long time, long price) {}
