package tradewind.engine.paper;

/// How often the venue refuses for no reason of the order's: what a strategy must live with on a bad day.
/// Shares of a million messages, 0 to 1,000,000.
///
/// @param orders of new orders
/// @param replaces of changes
/// @param cancels of cancels
public record Refusals(int orders, int replaces, int cancels) {
    public static final Refusals NONE = new Refusals(0, 0, 0);

    /// What the shares are of.
    public static final int ALL = 1_000_000;

    public Refusals {
        require(orders);
        require(replaces);
        require(cancels);
    }

    private static void require(int share) {
        if (share < 0 || share > ALL) throw new IllegalArgumentException("share of a million: " + share);
    }
}
