package tradewind.views.ladder;

/// Where the columns of a ladder begin: my buys, bid, price, ask, my sells.
///
/// @param bid left edge, pixels
/// @param price left edge
/// @param ask left edge
/// @param sells left edge of my sells
/// @param width of them all
record Columns(double bid, double price, double ask, double sells, double width) {
    private static final double OWN = 68;
    private static final double SIZE = 54;

    enum Column {
        BUYS,
        BID,
        PRICE,
        ASK,
        SELLS
    }

    /// @param prices least width of the prices; the others share what is left
    static Columns of(double width, double prices) {
        double middle = Math.min(width, Math.max(prices, width * 62 / 306));
        double half = (width - middle) / 2;
        double own = Math.round(half * OWN / (OWN + SIZE));
        double left = Math.round(half);
        return new Columns(own, left, width - left, width - own, width);
    }

    Column at(double x) {
        if (x < bid) return Column.BUYS;
        if (x < price) return Column.BID;
        if (x < ask) return Column.PRICE;
        return x < sells ? Column.ASK : Column.SELLS;
    }

    double left(Column column) {
        return switch (column) {
            case BUYS -> 0;
            case BID -> bid;
            case PRICE -> price;
            case ASK -> ask;
            case SELLS -> sells;
        };
    }

    double width(Column column) {
        return switch (column) {
            case BUYS -> bid;
            case BID -> price - bid;
            case PRICE -> ask - price;
            case ASK -> sells - ask;
            case SELLS -> width - sells;
        };
    }
}
