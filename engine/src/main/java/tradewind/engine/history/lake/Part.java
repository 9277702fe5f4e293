package tradewind.engine.history.lake;

import java.time.LocalDate;

/// One Parquet file of the lake. It never changes.
///
/// @param date names its folder, see [Series#partition]
/// @param path relative to the lake, with `/`
/// @param sha256 of the file, hexadecimal
/// @param firstTime epoch nanoseconds; 0 in a quarantine, whose rows have no time that could be trusted
/// @param priceScale decimals of its prices
/// @param quantityScale decimals of its quantities
public record Part(
        Series series,
        LocalDate date,
        String path,
        long rows,
        long bytes,
        String sha256,
        long firstTime,
        long lastTime,
        int priceScale,
        int quantityScale,
        Quality quality,
        Lineage lineage) {
    public int score() {
        return quality.score(rows);
    }
}
