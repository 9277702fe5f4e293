package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;

/// `lake list`: one line for each series.
@Command(
        name = "list",
        description = "What is in the lake: rows, span, parts and score of each series.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LakeList implements Callable<Integer> {
    private static final long NANOS = 1_000_000_000L;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    private final Provider<LakeDoor> door;

    /// @param score the lowest of its parts
    record Line(
            String type,
            String venue,
            String symbol,
            String span,
            String first,
            String last,
            long rows,
            int parts,
            long bytes,
            int score) {}

    @Inject
    LakeList(Provider<LakeDoor> door) {
        this.door = door;
    }

    @Override
    public Integer call() throws Exception {
        Map<Series, List<Part>> series = new LinkedHashMap<>();
        for (Part part : door.get().open(home.folder()).lake().head().parts())
            series.computeIfAbsent(part.series(), _ -> new ArrayList<>()).add(part);
        List<Line> lines = new ArrayList<>();
        series.forEach((each, parts) -> lines.add(line(each, parts)));
        if (output.json()) {
            output.out().println(Json.pretty(lines));
            return 0;
        }
        if (lines.isEmpty()) {
            output.out().println("The lake is empty. Bring a file into it with tradewind import.");
            return 0;
        }
        TextTable table = new TextTable(
                List.of("type", "venue", "symbol", "span", "first", "last", "rows", "parts", "bytes", "score"));
        for (Line it : lines)
            table.add(List.of(
                    it.type(),
                    it.venue(),
                    it.symbol(),
                    it.span(),
                    it.first(),
                    it.last(),
                    Long.toString(it.rows()),
                    Integer.toString(it.parts()),
                    Long.toString(it.bytes()),
                    it.type().equals("quarantine") ? "" : Integer.toString(it.score())));
        table.lines().forEach(output.out()::println);
        return 0;
    }

    private static Line line(Series series, List<Part> parts) {
        boolean timed = series.type() != DataType.QUARANTINE;
        return new Line(
                series.type().label(),
                series.venue(),
                series.symbol(),
                series.span().toString(),
                timed ? time(parts.stream().mapToLong(Part::firstTime).min().orElse(0)) : "",
                timed ? time(parts.stream().mapToLong(Part::lastTime).max().orElse(0)) : "",
                parts.stream().mapToLong(Part::rows).sum(),
                parts.size(),
                parts.stream().mapToLong(Part::bytes).sum(),
                parts.stream().mapToInt(Part::score).min().orElse(0));
    }

    static String time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS)).toString();
    }
}
