package tradewind.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderId;

/// How safe the trader's orders are right now: what is known, what is not, and what happens if this application dies.
///
/// @param venue its name
/// @param inside the venue is simulated inside this process: there is no line that could break
/// @param line the connection to the venue, as far as trading is concerned
/// @param heartbeatAge since anything was last heard of the venue, nanoseconds; empty if it is inside, or never spoke
/// @param clockOffset how far the venue's clock is ahead of this computer's, nanoseconds; empty if it is not known
/// @param ifAppDies what the venue does with working orders when this application dies
/// @param books our open orders and positions beside the venue's
/// @param unresolved orders that are unknown, or wait for an answer, oldest first
/// @param stops of every instrument with a position: where the stop is
/// @param limits how far the hard limits that fill up by themselves are used; those that are not set are left out
public record SafetyReport(
        String venue,
        boolean inside,
        Line line,
        OptionalLong heartbeatAge,
        OptionalLong clockOffset,
        IfAppDies ifAppDies,
        Books books,
        List<OrderRow> unresolved,
        List<Protection> stops,
        List<LimitUse> limits,
        Journal journal) {
    public SafetyReport {
        unresolved = List.copyOf(unresolved);
        stops = List.copyOf(stops);
        limits = List.copyOf(limits);
    }

    /// The connection to the venue, as far as trading is concerned.
    public enum Line {
        /// No connection: nothing can be sent, cancelled or asked.
        DOWN("disconnected"),
        /// Our book is being compared with the venue's; nothing new goes out.
        COMPARING("comparing books"),
        IN_STEP("in step"),
        /// The positions differ; new orders wait for the trader's word.
        DIFFERS("positions differ");

        private final String label;

        Line(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whether the venue cancels what is working when it no longer hears from this desk.
    public enum IfAppDies {
        CANCELS("armed"),
        NOT_ARMED("NOT armed"),
        NOT_OFFERED("not offered by the venue");

        private final String label;

        IfAppDies(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param comparedAt session time, epoch nanoseconds; 0 if never
    /// @param open orders open here
    /// @param openAtVenue orders open there, as it said last
    /// @param differences empty if the books agree
    public record Books(long comparedAt, int open, int openAtVenue, List<Difference> differences) {
        public Books {
            differences = List.copyOf(differences);
        }
    }

    /// @param order ours, if it is about one
    /// @param position the instrument, if it is about a position
    /// @param text such as `1.20 open here, unknown to the venue`
    public record Difference(Optional<OrderId> order, Optional<Instrument> position, String text) {}

    /// How much of a position a stop would close, in quantity units. The three add up to the position.
    ///
    /// @param position above zero if long
    /// @param atVenue by stops the venue holds: they live on if this application dies
    /// @param local by stops held on this desk: they die with it
    /// @param none by no stop at all
    public record Protection(Instrument instrument, long position, long atVenue, long local, long none) {}

    /// How far a limit that is set is used. The gate refuses by the same figures.
    public sealed interface LimitUse {
        /// 0 and above; above 1 if over.
        double share();

        /// The gate refuses for this limit now, whatever the order (exits apart).
        boolean usedUp();

        /// @param lost by how much the equity is below what it was when the day began, never below zero
        record DayLoss(Money lost, Money limit) implements LimitUse {
            @Override
            public double share() {
                return (double) lost.units() / limit.units();
            }

            @Override
            public boolean usedUp() {
                return lost.units() >= limit.units();
            }
        }

        /// The position that is nearest to its limit.
        ///
        /// @param held absolute position, quantity units
        /// @param limit quantity units
        /// @param others whether another position is held beside it
        record Position(Instrument instrument, long held, long limit, boolean others) implements LimitUse {
            @Override
            public double share() {
                return (double) held / limit;
            }

            @Override
            public boolean usedUp() {
                return held > limit;
            }
        }

        /// Orders and changes sent within the last second of session time.
        ///
        /// @param limit the lowest of all instruments: it refuses first
        record MessageRate(int sent, int limit) implements LimitUse {
            @Override
            public double share() {
                return (double) sent / limit;
            }

            @Override
            public boolean usedUp() {
                return sent >= limit;
            }
        }
    }

    /// @param durable records are forced to the disk before anything leaves; else they survive the process only
    /// @param written last sequence written
    /// @param syncNanos how long the last commit took, nanoseconds; 0 before the first
    /// @param worstSyncNanos the longest since the session was opened
    public record Journal(boolean durable, long written, long syncNanos, long worstSyncNanos) {}
}
