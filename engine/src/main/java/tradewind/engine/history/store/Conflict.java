package tradewind.engine.history.store;

/// A stretch of time that both sides have changed since they last agreed. Neither was touched.
///
/// @param lakeParts parts the lake has of it now
/// @param storeParts parts the store has of it now
public record Conflict(Slot slot, int lakeParts, long lakeRows, int storeParts, long storeRows) {
    /// For the trader.
    public String sentence() {
        return slot + ": the lake has " + said(lakeParts, lakeRows) + ", the bucket " + said(storeParts, storeRows)
                + ", and both were changed since they last agreed";
    }

    private static String said(int parts, long rows) {
        if (parts == 0) return "nothing";
        return rows + (rows == 1 ? " row in " : " rows in ") + parts + (parts == 1 ? " part" : " parts");
    }
}
