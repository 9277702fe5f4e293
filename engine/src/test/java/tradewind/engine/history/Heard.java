package tradewind.engine.history;

import java.util.List;
import tradewind.engine.market.MarketDataListener;

/// Writes down what it hears with the instrument and all figures.
record Heard(List<String> lines) implements MarketDataListener {
    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        lines.add(instrument + " trade " + time + " " + price + " " + quantity + " " + aggressor);
    }

    @Override
    public void onQuote(int instrument, long time, long bid, long bidSize, long ask, long askSize, boolean worked) {
        String kind = worked ? " derived " : " quote ";
        lines.add(instrument + kind + time + " " + bid + " " + bidSize + " " + ask + " " + askSize);
    }

    @Override
    public void onBookLevel(int instrument, long time, int level, long bid, long bidSize, long ask, long askSize) {
        String sizes = bidSize + " " + askSize;
        lines.add(instrument + " level " + time + " " + level + " " + bid + " " + ask + " " + sizes);
    }

    @Override
    public void onBookChange(int instrument, long time, long sequence, boolean bid, long price, long quantity) {
        lines.add(instrument + " change " + time + " " + sequence + " " + bid + " " + price + " " + quantity);
    }

    @Override
    public void onTime(long time) {}

    @Override
    public void onEnd(long time) {
        lines.add("end " + time);
    }
}
