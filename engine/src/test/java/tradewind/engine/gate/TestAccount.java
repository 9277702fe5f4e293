package tradewind.engine.gate;

/// An account to judge in, for tests: 100,000 USD since the day began, nothing held, nothing open.
final class TestAccount implements AccountView {
    long gross;
    long longs;
    long shorts;
    long open;
    long equity = TestView.usd("100000");
    long dayStart = TestView.usd("100000");
    int unvalued = -1;
    long messages;
    long fills;

    @Override
    public long grossExposure() {
        return gross;
    }

    @Override
    public long longExposure() {
        return longs;
    }

    @Override
    public long shortExposure() {
        return shorts;
    }

    @Override
    public long openOrderValue() {
        return open;
    }

    @Override
    public long equity() {
        return equity;
    }

    @Override
    public long dayStartEquity() {
        return dayStart;
    }

    @Override
    public int unvalued() {
        return unvalued;
    }

    @Override
    public long messagesToday() {
        return messages;
    }

    @Override
    public long fillsToday() {
        return fills;
    }
}
