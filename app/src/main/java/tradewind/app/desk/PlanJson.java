package tradewind.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.UnreadableException;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderId;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.KeptPlan;
import tradewind.engine.portfolio.TradeList;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.views.portfolio.PlanMemory;
import tradewind.views.texts.Texts;

/// A portfolio plan as JSON. Orders will be sent by what it says: a digest over the plan finds out what was
/// changed in it by a failing disk or by hand.
final class PlanJson {
    private static final Texts TEXTS = Texts.of("desk");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 1;

    private final String session;
    private final String account;

    PlanJson(String session, String account) {
        this.session = session;
        this.account = account;
    }

    byte[] write(KeptPlan kept) {
        ObjectNode all = JSON.createObjectNode();
        all.put("version", VERSION);
        all.put("session", session);
        all.put("account", account);
        ObjectNode plan = plan(kept);
        all.set("plan", plan);
        all.put("sha256", digest(plan));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static String digest(JsonNode plan) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(JSON.writeValueAsString(plan).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ObjectNode plan(KeptPlan kept) {
        ObjectNode plan = JSON.createObjectNode();
        TradeList trades = kept.plan();
        plan.put("number", kept.number());
        plan.put("madeAt", kept.madeAt());
        kept.witness().ifPresent(order -> plan.put("witness", order.toString()));
        plan.put("currency", trades.equity().currency().code());
        plan.put("currencyScale", trades.equity().currency().scale());
        plan.put("equity", trades.equity().units());
        plan.put("cashAfter", trades.cashAfter().units());
        plan.put("turnover", trades.turnover());
        plan.put("cost", trades.cost().units());
        plan.put("errorBefore", trades.errorBefore());
        plan.put("errorAfter", trades.errorAfter());
        ArrayNode lines = plan.putArray("lines");
        for (int i = 0; i < trades.lines().size(); i++) {
            TradeList.Line line = trades.lines().get(i);
            ObjectNode node = line(line);
            int at = trades.trades().indexOf(line);
            if (at >= 0) work(node, kept.lines().get(at));
            ArrayNode row = node.putArray("covariance");
            for (int j = 0; j < kept.covariance().size(); j++)
                row.add(kept.covariance().get(i, j));
            lines.add(node);
        }
        return plan;
    }

    private static ObjectNode line(TradeList.Line line) {
        ObjectNode node = JSON.createObjectNode();
        node.put("symbol", line.instrument().id().symbol());
        node.put("venue", line.instrument().id().venue());
        node.put("units", units(line.instrument()));
        node.put("price", line.price().units());
        node.put("held", line.held());
        node.put("trade", line.trade());
        node.put("weight", line.weight());
        node.put("target", line.target());
        node.put("after", line.after());
        node.put("value", line.value().units());
        node.put("cost", line.cost().units());
        node.put("note", line.note());
        return node;
    }

    /// What makes a number of units an amount; quantities mean something else where it differs.
    private static String units(Instrument instrument) {
        return instrument.quote() + " " + instrument.priceScale() + " " + instrument.quantityScale() + " "
                + instrument.lot();
    }

    private static void work(ObjectNode node, KeptPlan.Line line) {
        node.put("released", line.released());
        ObjectNode algo = node.putObject("algo");
        switch (line.algo()) {
            case Algo.AtMarket _ -> algo.put("name", "market");
            case Algo.AtLimit limit -> algo.put("name", "limit").put("ticks", limit.ticks());
            case Algo.Twap twap -> timed(algo, "twap", twap.every()).put("slices", twap.slices());
            case Algo.Vwap vwap ->
                vwap.profile().forEach(timed(algo, "vwap", vwap.every()).putArray("profile")::add);
            case Algo.ArrivalPrice arrival ->
                timed(algo, "arrival", arrival.every())
                        .put("slices", arrival.slices())
                        .put("urgency", arrival.urgency());
        }
        ArrayNode orders = node.putArray("orders");
        line.orders().forEach(order -> orders.add(order.toString()));
    }

    private static ObjectNode timed(ObjectNode algo, String name, Duration every) {
        return algo.put("name", name).put("everyNanos", every.toNanos());
    }

    /// @throws UnreadableException if it is of another release or session, or was changed
    /// @throws RuntimeException of Jackson's or an [IllegalArgumentException] if it is no plan at all
    PlanMemory.Found read(byte[] bytes, Instruments instruments) {
        if (!(JSON.readTree(bytes) instanceof ObjectNode all)) throw new UnreadableException(TEXTS.get("plan.damaged"));
        JsonNode version = all.get("version");
        if (version != null && version.isInt() && version.intValue() > VERSION)
            throw new UnreadableException(TEXTS.get("plan.newer", Integer.toString(version.intValue())));
        if (version == null
                || !version.isInt()
                || !(all.get("plan") instanceof ObjectNode plan)
                || !all.path("sha256").asString("").equals(digest(plan)))
            throw new UnreadableException(TEXTS.get("plan.damaged"));
        String of = all.path("session").asString("");
        String by = all.path("account").asString("");
        if (!of.equals(session) || !by.equals(account))
            throw new UnreadableException(TEXTS.get("plan.foreign", of, by));
        return found(plan, instruments);
    }

    private static PlanMemory.Found found(ObjectNode plan, Instruments instruments) {
        Currency currency = new Currency(
                plan.required("currency").asString(),
                plan.required("currencyScale").asInt());
        List<TradeList.Line> lines = new ArrayList<>();
        List<KeptPlan.Line> kept = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        JsonNode all = plan.required("lines");
        for (int i = 0; i < all.size(); i++) {
            JsonNode node = all.get(i);
            Optional<Instrument> instrument = instruments
                    .find(new InstrumentId(text(node, "symbol"), text(node, "venue")))
                    .filter(each -> units(each).equals(text(node, "units")));
            if (instrument.isEmpty()) {
                gone.add(text(node, "symbol"));
                continue;
            }
            columns.add(i);
            lines.add(line(node, instrument.get(), currency));
        }
        if (lines.isEmpty()) throw new UnreadableException(TEXTS.get("plan.gone"));
        TradeList trades = new TradeList(
                lines,
                money(plan, "equity", currency),
                money(plan, "cashAfter", currency),
                plan.required("turnover").asDouble(),
                money(plan, "cost", currency),
                plan.required("errorBefore").asDouble(),
                plan.required("errorAfter").asDouble());
        columns.stream()
                .filter(i -> all.get(i).has("algo"))
                .sorted(Comparator.comparing(i -> all.get(i).required("trade").asLong() > 0))
                .forEach(i -> kept.add(work(all.get(i))));
        Optional<OrderId> witness = plan.has("witness")
                ? Optional.of(OrderId.parse(plan.required("witness").asString()))
                : Optional.empty();
        return new PlanMemory.Found.Plan(
                new KeptPlan(
                        plan.required("number").asLong(),
                        plan.required("madeAt").asLong(),
                        trades,
                        covariance(all, columns),
                        kept,
                        witness),
                gone);
    }

    private static TradeList.Line line(JsonNode node, Instrument instrument, Currency currency) {
        return new TradeList.Line(
                instrument,
                instrument.price(node.required("price").asLong()),
                node.required("held").asLong(),
                node.required("trade").asLong(),
                node.required("weight").asDouble(),
                node.required("target").asDouble(),
                node.required("after").asDouble(),
                money(node, "value", currency),
                money(node, "cost", currency),
                text(node, "note"));
    }

    private static KeptPlan.Line work(JsonNode node) {
        List<OrderId> orders = new ArrayList<>();
        for (JsonNode order : node.required("orders")) orders.add(OrderId.parse(order.asString()));
        return new KeptPlan.Line(
                algo(node.required("algo")), node.required("released").asBoolean(), orders);
    }

    private static Algo algo(JsonNode node) {
        String name = text(node, "name");
        return switch (name) {
            case "market" -> new Algo.AtMarket();
            case "limit" -> new Algo.AtLimit(node.required("ticks").asInt());
            case "twap" -> new Algo.Twap(node.required("slices").asInt(), every(node));
            case "vwap" -> {
                List<Double> profile = new ArrayList<>();
                for (JsonNode share : node.required("profile")) profile.add(share.asDouble());
                yield new Algo.Vwap(profile, every(node));
            }
            case "arrival" ->
                new Algo.ArrivalPrice(
                        node.required("slices").asInt(),
                        every(node),
                        node.required("urgency").asDouble());
            default -> throw new UnreadableException(TEXTS.get("plan.damaged"));
        };
    }

    private static Duration every(JsonNode node) {
        return Duration.ofNanos(node.required("everyNanos").asLong());
    }

    private static Covariance covariance(JsonNode lines, List<Integer> columns) {
        double[][] entries = new double[columns.size()][columns.size()];
        for (int i = 0; i < entries.length; i++)
            for (int j = 0; j < entries.length; j++)
                entries[i][j] = lines.get(columns.get(i))
                        .required("covariance")
                        .required(columns.get(j))
                        .asDouble();
        return Covariance.of(entries);
    }

    private static Money money(JsonNode node, String name, Currency currency) {
        return currency.money(node.required(name).asLong());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
