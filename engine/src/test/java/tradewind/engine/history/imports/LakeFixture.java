package tradewind.engine.history.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// A lake in a scratch folder, files to bring into it, and what is then in it.
final class LakeFixture {
    final Path folder;
    final Lake lake;
    final Importer importer;

    LakeFixture(Path folder) throws IOException {
        this(folder, Limits.STANDARD);
    }

    LakeFixture(Path folder, Limits limits) throws IOException {
        this.folder = folder;
        lake = Lake.open(folder.resolve("lake"), () -> 1_700_000_000_000_000_000L);
        importer = new Importer(lake, limits);
    }

    Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    static ImportRequest request(Path file, String template, String symbol, Map<String, String> answers) {
        return new ImportRequest(
                file,
                template.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Template.named(template).orElseThrow()),
                symbol,
                template.isEmpty() ? "Test" : "",
                answers,
                List.of());
    }

    ImportResult run(Path file, String template, String symbol, Map<String, String> answers) {
        return importer.run(request(file, template, symbol, answers), Progress.UNWATCHED);
    }

    ImportResult run(Path file) {
        return run(file, "", "BTC/USD", Map.of());
    }

    ImportResult.Imported imported(Path file, String template, String symbol, Map<String, String> answers) {
        ImportResult result = run(file, template, symbol, answers);
        if (result instanceof ImportResult.Imported imported) return imported;
        throw new AssertionError(result.toString());
    }

    /// All rows of a type: times as text, prices and quantities as exact decimals without zeros at their end.
    List<String> rows(DataType type) throws IOException, SQLException {
        List<Part> parts = lake.head().of(type);
        if (parts.isEmpty()) return List.of();
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (var database = OfflineDuckDb.trusted();
                var statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM read_parquet([" + files + "])")) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (String column : type.columns()) {
                    String text = String.valueOf(found.getObject(type.fileColumn(column)));
                    boolean price = type.prices().contains(column);
                    if (column.equals("time")) text = found.getString("time").replaceAll("\\.0$", "");
                    if (!text.equals("null") && (price || type.quantities().contains(column))) {
                        int scale = found.getInt(price ? "price_scale" : "quantity_scale");
                        text = BigDecimal.valueOf(Long.parseLong(text), scale)
                                .stripTrailingZeros()
                                .toPlainString();
                    }
                    row.add(text);
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }

    /// Line and reason of each row in quarantine.
    List<String> quarantine() throws IOException, SQLException {
        return rows(DataType.QUARANTINE).stream().toList();
    }
}
