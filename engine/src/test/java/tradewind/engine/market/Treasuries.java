package tradewind.engine.market;

/// US Treasury futures and others whose prices are fractions, as their exchange defines them.
final class Treasuries {
    static final Instrument ZB = future("ZB", 5, 3_125, PriceNotation.THIRTY_SECONDS);
    static final Instrument ZN = future("ZN", 6, 15_625, PriceNotation.HALF_THIRTY_SECONDS);
    static final Instrument ZF = future("ZF", 7, 78_125, PriceNotation.QUARTER_THIRTY_SECONDS);
    static final Instrument ZT = future("ZT", 8, 390_625, PriceNotation.EIGHTH_THIRTY_SECONDS);
    static final Instrument OPTION = future("OZN", 6, 15_625, PriceNotation.SIXTY_FOURTHS);
    static final Instrument CORN = future("ZC", 2, 25, PriceNotation.EIGHTHS);

    private Treasuries() {}

    private static Instrument future(String symbol, int scale, long tick, PriceNotation notation) {
        Currency contract = new Currency(symbol, 0);
        return new Instrument(
                0, new InstrumentId(symbol, "Test"), symbol, contract, Currency.USD, scale, tick, 0, 1, 1, notation);
    }
}
