package tradewind.app.home;

import static tradewind.app.home.JsonEntries.decimal;
import static tradewind.app.home.JsonEntries.text;
import static tradewind.app.home.JsonEntries.whole;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.paper.FillModel;
import tradewind.engine.paper.Latency;
import tradewind.engine.paper.OwnOrders;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.paper.Refusals;
import tradewind.engine.paper.TradingHours;
import tradewind.engine.paper.TradingPhase;
import tradewind.engine.paper.matching.SelfTrade;

/// What the entries under `paper` in `settings.json` mean: how the simulated exchange behaves.
final class PaperJson {
    private static final long MILLI = 1_000_000L;

    private PaperJson() {}

    /// @param folder of the settings, where a file of latencies named without a folder is looked for
    /// @throws UnreadableException if an entry cannot be right
    static PaperSettings settings(ObjectNode paper, Path folder) {
        PaperSettings d = PaperSettings.DEFAULTS;
        try {
            return new PaperSettings(
                    options(paper, folder),
                    whole(paper, "halfSpreadTicks", d.halfSpreadTicks()),
                    decimal(paper, "depth", d.depth()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new UnreadableException("\"paper\": " + e.getMessage());
        }
    }

    private static PaperOptions options(ObjectNode paper, Path folder) {
        Latency latency = latency(paper, folder);
        return PaperOptions.DEFAULT
                .withLatency(latency, latency)
                .withRates(rate(decimal(paper, "makerBps", "10")), rate(decimal(paper, "takerBps", "20")))
                .withFillModel(fillModel(paper))
                .withQueuePercent(whole(paper, "queuePercent", PaperOptions.DEFAULT.queuePercent()))
                .withOwnOrders(ownOrders(paper))
                .withHours(hours(paper.get("hours")))
                .withRefusals(new Refusals(
                        whole(paper, "refuseOrders", 0),
                        whole(paper, "refuseReplaces", 0),
                        whole(paper, "refuseCancels", 0)))
                .withOffer(offer(paper))
                .withSeed(whole(paper, "seed", 1));
    }

    private static VenueOffer offer(ObjectNode paper) {
        String name = text(paper, "offers", "ALL");
        return switch (name) {
            case "ALL" -> VenueOffer.ALL;
            case "STOPS" -> VenueOffer.BASIC.withStops();
            case "BASIC" -> VenueOffer.BASIC;
            default -> throw new UnreadableException("\"offers\" is none of ALL, STOPS, BASIC: " + name);
        };
    }

    private static Latency latency(ObjectNode paper, Path folder) {
        String file = text(paper, "latencyFile", "");
        if (!file.isEmpty()) {
            try {
                return Latency.read(folder.resolve(file));
            } catch (InvalidPathException e) {
                throw new UnreadableException("\"latencyFile\" is no name of a file: " + file);
            }
        }
        return new Latency.Jittered(whole(paper, "latencyMillis", 20) * MILLI, whole(paper, "jitterMillis", 5) * MILLI);
    }

    private static int rate(String bps) {
        return Math.toIntExact(FixedPoint.parse(bps, 2));
    }

    private static FillModel fillModel(ObjectNode paper) {
        String name = text(paper, "fillModel", "VOLUME_AHEAD");
        return switch (name) {
            case "VOLUME_AHEAD" -> new FillModel.VolumeAhead();
            case "OPTIMISTIC" -> new FillModel.Optimistic();
            case "THROUGH_ONLY" -> new FillModel.ThroughOnly();
            case "RISK_AVERSE_QUEUE" -> new FillModel.RiskAverseQueue();
            case "POWER_LAW_QUEUE" ->
                new FillModel.PowerLawQueue(Double.parseDouble(decimal(paper, "queueExponent", "2")));
            case "SIZE_AWARE" -> new FillModel.SizeAware(whole(paper, "sizeLevels", 20));
            default -> throw new UnreadableException("no such \"fillModel\": " + name);
        };
    }

    private static OwnOrders ownOrders(ObjectNode paper) {
        String name = text(paper, "ownOrders", "APART");
        if (name.equals("APART")) return OwnOrders.APART;
        for (SelfTrade mode : SelfTrade.values()) if (mode.name().equals(name)) return new OwnOrders.Meeting(mode);
        throw new UnreadableException("no such \"ownOrders\": " + name);
    }

    /// Texts such as `09:30 CONTINUOUS`, in the order of the day, UTC.
    private static TradingHours hours(@Nullable JsonNode node) {
        if (node == null) return TradingHours.ALWAYS;
        if (!node.isArray()) throw new UnreadableException("\"hours\" does not begin with [");
        List<TradingHours.Turn> turns = new ArrayList<>();
        for (JsonNode turn : node) {
            if (!turn.isString()) throw new UnreadableException("\"hours\" has something that is not a text");
            turns.add(turn(turn.stringValue()));
        }
        return new TradingHours(turns);
    }

    private static TradingHours.Turn turn(String text) {
        String[] parts = text.split(" ", 2);
        try {
            return new TradingHours.Turn(
                    LocalTime.parse(parts[0]).toNanoOfDay(), TradingPhase.valueOf(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new UnreadableException("\"hours\" has no time and phase such as \"09:30 CONTINUOUS\" in: " + text);
        }
    }
}
