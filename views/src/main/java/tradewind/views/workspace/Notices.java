package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.LogRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.orders.OrdStatus;

/// Finds out what a trader must be told: fills, one notice per order; refusals, one per cause; orders the venue ended
/// that nobody had cancelled, and those whose outcome is not known; alarms and their end. What had happened before it
/// was made is history and not told again. One thread.
final class Notices {
    /// Orders whose fills are told one by one at a time; more than that are counted.
    private static final int MOST = 3;

    sealed interface Notice {
        /// Notices of one key replace each other.
        String key();
    }

    /// An order filled, whole or in part; quantity and price are of all its fills.
    record Filled(OrderRow order) implements Notice {
        @Override
        public String key() {
            return "fill " + order.order().id();
        }
    }

    /// More orders filled than anybody can read.
    record ManyFilled(int orders) implements Notice {
        @Override
        public String key() {
            return "fills";
        }
    }

    /// @param times so often this source was refused for this reason since the window opened
    record Refused(OrderRow order, int times, String cause) implements Notice {
        @Override
        public String key() {
            return "refused " + cause;
        }
    }

    /// The venue ended an order, and nobody here had asked for that.
    ///
    /// @param times so often this happened for this reason since the window opened
    record Ended(OrderRow order, int times, String cause) implements Notice {
        @Override
        public String key() {
            return "ended " + cause;
        }
    }

    record Unknown(OrderRow order) implements Notice {
        @Override
        public String key() {
            return "unknown " + order.order().id();
        }
    }

    record Alarm(LogRow row) implements Notice {
        @Override
        public String key() {
            return "alarm " + row.text();
        }
    }

    /// What raised an alarm is over.
    record Over(LogRow row) implements Notice {
        @Override
        public String key() {
            return "over " + row.text();
        }
    }

    private final Desk desk;
    private final Rows<OrderRow>.Changes orderChanges;
    private final Rows<LogRow>.Changes logChanges;
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final BitSet toldRefused = new BitSet();
    private final BitSet toldEnded = new BitSet();
    private final BitSet toldUnknown = new BitSet();
    private long[] toldQty = new long[256];

    Notices(Desk desk) {
        this.desk = desk;
        orderChanges = desk.orders().changes();
        logChanges = desk.log().changes();
        drain();
        refusals.clear();
        ends.clear();
    }

    /// What has happened since the last call, oldest first.
    List<Notice> drain() {
        List<Notice> notices = new ArrayList<>();
        List<Notice> fills = new ArrayList<>();
        orderChanges.drain(index -> look(index, desk.orders().get(index), notices, fills));
        logChanges.drain(index -> {
            LogRow row = desk.log().get(index);
            if (row.level() == LogRow.Level.ALARM) notices.add(new Alarm(row));
            if (row.level() == LogRow.Level.CLEAR) notices.add(new Over(row));
        });
        if (fills.size() > MOST) notices.add(new ManyFilled(fills.size()));
        else notices.addAll(fills);
        return notices;
    }

    private void look(int index, OrderRow row, List<Notice> notices, List<Notice> fills) {
        if (index >= toldQty.length) toldQty = Arrays.copyOf(toldQty, 2 * index);
        if (row.state().cumQty() > toldQty[index]) {
            toldQty[index] = row.state().cumQty();
            fills.add(new Filled(row));
        }
        boolean refused = row.status() == OrdStatus.DENIED || row.status() == OrdStatus.REJECTED;
        if (refused && !toldRefused.get(index)) {
            toldRefused.set(index);
            String cause = row.order().source() + " " + row.status() + " " + code(row.text());
            notices.add(new Refused(row, refusals.merge(cause, 1, Integer::sum), cause));
        }
        if (row.endedUnasked() && !toldEnded.get(index)) {
            toldEnded.set(index);
            String cause = row.order().source() + " " + row.status() + " " + row.text();
            notices.add(new Ended(row, ends.merge(cause, 1, Integer::sum), cause));
        }
        boolean unknown = row.status() == OrdStatus.UNKNOWN;
        if (unknown && !toldUnknown.get(index)) notices.add(new Unknown(row));
        toldUnknown.set(index, unknown);
    }

    /// The stable part of a reason: our gate's code stands before a colon.
    private static String code(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /// Stops listening.
    void close() {
        desk.orders().release(orderChanges);
        desk.log().release(logChanges);
    }

    /// The log raises an alarm on a halt too; its banner stands there already and says more.
    static boolean saidByBanner(Notice notice, SessionStatus now) {
        return notice instanceof Alarm alarm
                && Stream.concat(now.halted().stream(), now.symbols().stream())
                        .anyMatch(halt -> alarm.row().text().startsWith("Trading")
                                && alarm.row().text().contains("HALTED: " + halt.reason()));
    }
}
