package tradewind.bench;

/// What one pass over a market gave and what it cost.
record Pass(Outcome outcome, Cost cost) {}
