package tradewind.engine.market;

/// What is traded, and where: `BTC/USD` at `Bitstamp`.
public record InstrumentId(String symbol, String venue) {
    public InstrumentId {
        if (symbol.isBlank() || venue.isBlank())
            throw new IllegalArgumentException("symbol and venue must not be blank: '" + symbol + "', '" + venue + "'");
    }

    @Override
    public String toString() {
        return symbol + "@" + venue;
    }
}
