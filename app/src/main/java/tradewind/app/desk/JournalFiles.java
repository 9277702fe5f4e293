package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tradewind.app.cli.JournalTool;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.history.ParquetTable;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.Snapshots;
import tradewind.engine.kernel.EventCodec;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// Session journals on disk, read without touching them.
final class JournalFiles implements JournalTool {
    @Inject
    JournalFiles() {}

    @Override
    public Verdict verify(Path journal) throws IOException {
        return verdict(JournalReader.verify(journal));
    }

    @Override
    public Verdict read(Path journal, Consumer<Entry> reader) throws IOException {
        Instruments[] instruments = {EventCodec.NO_INSTRUMENTS};
        return verdict(JournalReader.read(journal, (sequence, time, type, version, payload) -> {
            EventCodec.Decoded decoded = EventCodec.decode(type, version, time, payload, instruments[0]);
            if (decoded instanceof EventCodec.Decoded.OfSession(KernelNote.Opened opened))
                instruments[0] = new Instruments(opened.instruments());
            reader.accept(entry(sequence, time, decoded));
        }));
    }

    @Override
    public List<Snapshot> snapshots(Path journal) throws IOException {
        return Snapshots.list(tradewind.engine.journal.JournalFiles.in(journal)).stream()
                .map(found -> new Snapshot(found.sequence(), found.stateHash(), found.problem()))
                .toList();
    }

    @Override
    public Table parquet(Path target, List<String> fields) throws IOException {
        ParquetTable table = new ParquetTable(target, fields);
        return new Table() {
            @Override
            public void add(Entry entry) throws IOException {
                table.add(entry.sequence(), entry.at(), entry.type(), entry.fields());
            }

            @Override
            public void write(Map<String, String> metadata) throws IOException {
                table.write(metadata);
            }

            @Override
            public void close() throws IOException {
                table.close();
            }
        };
    }

    private static Verdict verdict(JournalCheck check) {
        String state = switch (check) {
            case JournalCheck.Whole _ -> "whole";
            case JournalCheck.TornTail _ -> "torn";
            case JournalCheck.Damaged _ -> "damaged";
            case JournalCheck.FutureVersion _ -> "newer";
        };
        return new Verdict(state, check.lastSequence(), check.rootHash(), check.sentence());
    }

    private static Entry entry(long sequence, long time, EventCodec.Decoded decoded) {
        return switch (decoded) {
            case EventCodec.Decoded.OfOrder(OrderEvent event) ->
                new Entry(sequence, time, "Order" + event.getClass().getSimpleName(), fields(event));
            case EventCodec.Decoded.OfSession(KernelNote note) ->
                new Entry(sequence, time, "Session" + note.getClass().getSimpleName(), fields(note));
            case EventCodec.Decoded.OfMarket(long _, long ticks) ->
                new Entry(sequence, time, "MarketMark", Map.of("ticks", Long.toString(ticks)));
        };
    }

    private static Map<String, String> fields(OrderEvent event) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("order", event.order().toString());
        switch (event) {
            case OrderEvent.Submitted e -> put(out, e.body());
            case OrderEvent.Denied e -> {
                put(out, e.body());
                out.put("denial", e.denial().toString());
            }
            case OrderEvent.Accepted e -> out.put("venueOrderId", e.venueOrderId());
            case OrderEvent.Rejected e -> out.put("text", e.text());
            case OrderEvent.Held e -> {
                put(out, e.body());
                out.put("text", e.text());
            }
            case OrderEvent.Adopted e -> {
                put(out, e.body());
                out.put("venueOrderId", e.venueOrderId());
                out.put("cumQty", Long.toString(e.cumQty()));
            }
            case OrderEvent.Activated e -> out.put("quantity", e.quantity().toString());
            case OrderEvent.Filled e -> put(out, e);
            case OrderEvent.TradeCanceled e -> put(out, e.trade());
            case OrderEvent.TradeCorrected e -> {
                put(out, e.corrected());
                out.put("wasQty", e.trade().lastQty().toString());
                out.put("wasPx", e.trade().lastPx().toString());
            }
            case OrderEvent.Restated e -> {
                out.put("quantity", e.quantity().toString());
                put(out, e.terms());
                out.put("text", e.text());
            }
            case OrderEvent.CancelRejected e -> out.put("text", e.text());
            case OrderEvent.Canceled e -> out.put("text", e.text());
            case OrderEvent.ReplaceRequested e -> {
                out.put("quantity", e.quantity().toString());
                put(out, e.terms());
            }
            case OrderEvent.Replaced e -> {
                out.put("quantity", e.quantity().toString());
                put(out, e.terms());
            }
            case OrderEvent.ReplaceRejected e -> out.put("text", e.text());
            case OrderEvent.Unresolved e -> out.put("text", e.text());
            case OrderEvent.Triggered _, OrderEvent.CancelRequested _, OrderEvent.Expired _ -> {}
        }
        return out;
    }

    private static void put(Map<String, String> out, OrderEvent.Filled fill) {
        out.put("execId", fill.execId());
        out.put("lastQty", fill.lastQty().toString());
        out.put("lastPx", fill.lastPx().toString());
        out.put("fee", fill.fee().toString());
        out.put("liquidity", fill.liquidity().name());
    }

    private static void put(Map<String, String> out, Order order) {
        out.put("instrument", order.instrument().id().toString());
        out.put("side", order.side().name());
        out.put("quantity", order.quantity().toString());
        put(out, order.terms());
        out.put("timeInForce", order.timeInForce().label());
        out.put("source", order.source().toString());
        if (!order.handling().equals(Handling.PLAIN)) put(out, order.handling());
    }

    private static void put(Map<String, String> out, Handling handling) {
        if (handling.displayQty() != Handling.ALL) out.put("displayQty", Long.toString(handling.displayQty()));
        if (handling.postOnly()) out.put("postOnly", "true");
        if (handling.reduceOnly()) out.put("reduceOnly", "true");
        out.put("triggerSource", handling.triggerSource().label());
        if (handling.expireAt() != 0) out.put("expireAt", Long.toString(handling.expireAt()));
        if (!handling.contingency().equals(Contingency.NONE)) {
            out.put("contingency", handling.contingency().role().name());
            out.put("list", new OrderId(handling.contingency().list()).toString());
        }
    }

    private static void put(Map<String, String> out, Terms terms) {
        out.put("ordType", terms.type().label());
        terms.limitPrice().ifPresent(price -> out.put("price", price.toString()));
        terms.triggerPrice().ifPresent(price -> out.put("trigger", price.toString()));
    }

    private static Map<String, String> fields(KernelNote note) {
        Map<String, String> out = new LinkedHashMap<>();
        switch (note) {
            case KernelNote.Opened n -> {
                out.put("epoch", Long.toString(n.epoch()));
                out.put("build", n.build());
                out.put("seed", Long.toString(n.seed()));
                out.put(
                        "instruments",
                        n.instruments().stream()
                                .map(i -> i.id().toString())
                                .toList()
                                .toString());
                out.put("startingCash", n.startingCash().toString());
            }
            case KernelNote.LimitsChanged n -> put(out, n.instrument(), n.limits());
            case KernelNote.LimitsProposed n -> {
                out.put("proposal", Long.toString(n.proposal()));
                put(out, n.instrument(), n.limits());
            }
            case KernelNote.AccountLimitsChanged n ->
                out.put("limits", n.limits().toString());
            case KernelNote.AccountLimitsProposed n -> {
                out.put("proposal", Long.toString(n.proposal()));
                out.put("limits", n.limits().toString());
            }
            case KernelNote.MarketStatusChanged n -> {
                out.put("instrument", Integer.toString(n.instrument()));
                out.put("status", n.status().name());
            }
            case KernelNote.StateChanged n -> {
                out.put("state", n.state().name());
                out.put("reason", n.reason());
                if (n.instrument() != KernelNote.StateChanged.SESSION)
                    out.put("instrument", Integer.toString(n.instrument()));
                if (n.state() == TradingState.HALTED) out.put("flatten", Boolean.toString(n.flatten()));
            }
            case KernelNote.DayStarted n -> out.put("lasts", n.lasts().toString());
            case KernelNote.StrategyStarted n -> out.put("strategy", n.name());
            case KernelNote.StrategyStopped n -> {
                out.put("strategy", n.name());
                out.put("reason", n.reason());
            }
            case KernelNote.LinkChanged n -> {
                out.put("link", n.state().label());
                out.put("text", n.text());
            }
            case KernelNote.Reconciled n -> {
                out.put("open", Integer.toString(n.open()));
                out.put("missedFills", Integer.toString(n.fills()));
                out.put("adopted", Integer.toString(n.adopted()));
                out.put("unresolved", Integer.toString(n.unresolved()));
            }
            case KernelNote.PositionAccepted n -> {
                out.put("instrument", Integer.toString(n.instrument()));
                out.put("ours", Long.toString(n.ours()));
                out.put("venue", Long.toString(n.venue()));
                out.put("price", Long.toString(n.price()));
            }
            case KernelNote.Logged n -> {
                out.put("level", n.level().name());
                if (!n.order().isEmpty()) out.put("order", n.order());
                out.put("text", n.text());
            }
        }
        return out;
    }

    private static void put(Map<String, String> out, int instrument, Limits limits) {
        out.put("instrument", Integer.toString(instrument));
        out.put("limits", limits.toString());
    }
}
