package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// How the columns of a part are packed, which decides how fast they are read.
class PartEncodingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void timesAndAmountsAreKeptAsWhatLiesBetweenThem() throws Exception {
        LakeFixture fixture = new LakeFixture(folder);
        StringBuilder text = new StringBuilder("timestamp,price,amount\n");
        for (int i = 0; i < 20_000; i++)
            text.append(1_700_000_000L + i / 7)
                    .append('.')
                    .append(i % 7)
                    .append(",100.")
                    .append(i % 50)
                    .append(',')
                    .append(i * 7919L % 100_003)
                    .append(".5\n");
        fixture.imported(fixture.file("tape.csv", text.toString()), "", "BTC/USD", Map.of());
        Part part = fixture.lake.head().parts().getFirst();
        String file =
                OfflineDuckDb.text(fixture.lake.root().resolve(part.path()).toString());
        Map<String, String> encodings = new TreeMap<>();
        try (var database = OfflineDuckDb.trusted();
                var statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT path_in_schema, encodings FROM parquet_metadata(" + file + ")")) {
            while (found.next()) encodings.put(found.getString(1), found.getString(2));
        }
        assertEquals("DELTA_BINARY_PACKED", encodings.get("quantity_units"));
        assertEquals("DELTA_BINARY_PACKED", encodings.get("time"));
    }
}
