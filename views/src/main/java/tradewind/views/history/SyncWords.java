package tradewind.views.history;

import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.store.Conflict;
import tradewind.engine.history.store.Slot;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.views.texts.Texts;

/// What has changed in a stretch of time, and on which side, in one line.
final class SyncWords {
    private static final Texts TEXTS = Texts.of("history");

    private SyncWords() {}

    static String line(SyncOutlook.Change change) {
        String slot = slot(change.slot());
        String more = amount(change.added(), change.addedRows());
        String gone = amount(change.gone(), change.goneRows());
        if (change.gone() == 0) return TEXTS.get("sync.change.more", slot, more);
        return change.added() == 0
                ? TEXTS.get("sync.change.gone", slot, gone)
                : TEXTS.get("sync.change", slot, more, gone);
    }

    static String line(Conflict conflict) {
        return TEXTS.get(
                "sync.conflict",
                slot(conflict.slot()),
                amount(conflict.lakeParts(), conflict.lakeRows()),
                amount(conflict.storeParts(), conflict.storeRows()));
    }

    private static String slot(Slot slot) {
        Series series = slot.series();
        String type = TEXTS.get("type." + series.type().name());
        String kind = series.type() == DataType.BARS ? type + " " + series.span() : type;
        return TEXTS.get("sync.slot", series.symbol(), series.venue(), kind, Words.day(slot.date()));
    }

    private static String amount(int parts, long rows) {
        return parts == 0 ? TEXTS.get("sync.amount.none") : TEXTS.get("sync.amount", rows, parts);
    }
}
