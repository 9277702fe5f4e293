package tradewind.engine.history.query;

import java.util.OptionalLong;

/// A question in SQL and what it may cost.
///
/// @param sql one SELECT
/// @param version of the lake; the newest if empty
/// @param most rows that come back
/// @param megabytes of memory; nothing is written to disk instead
/// @param seconds until it is stopped
public record QueryRequest(String sql, OptionalLong version, int most, int megabytes, int seconds) {
    public QueryRequest {
        if (most <= 0 || megabytes <= 0 || seconds <= 0)
            throw new IllegalArgumentException(
                    "limits must be above zero: " + most + ", " + megabytes + ", " + seconds);
    }

    /// A question of the newest version with limits that leave room for the desk.
    public static QueryRequest of(String sql) {
        return new QueryRequest(sql, OptionalLong.empty(), 10_000, 1024, 60);
    }
}
