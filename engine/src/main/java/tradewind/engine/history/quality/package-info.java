/// Quality: which rows can be trusted. A [Rule] is one demand on a row, a [RuleSet] the demands on a kind of data,
/// and a [RowJudge] holds rows against them in one pass. [VenueHours] knows when a market was open, and so what is
/// missing. [FeedQuality] judges a feed while it runs: silence, quotes that stand still or cross, wild prints.
///
/// Nothing here changes a row. A row that breaks a rule is handed back with the rule's name and the reason, and goes
/// to the lake's quarantine; who reads it can decide otherwise.
@NullMarked
package tradewind.engine.history.quality;

import org.jspecify.annotations.NullMarked;
