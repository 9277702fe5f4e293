package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.DataType;

/// A lake to import into, what is in it afterwards, and what the importer asked or refused.
abstract class LakeImports {
    static final String HEADER = "timestamp,price,amount\n";
    static final String ONE = "2013-11-25 00:00:13 801.5 0.5 0 null";

    @TempDir
    Path folder;

    LakeFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new LakeFixture(folder);
    }

    List<String> trades() throws Exception {
        return fixture.rows(DataType.TRADES);
    }

    Question asked(ImportResult result) {
        return assertInstanceOf(ImportResult.Ambiguous.class, result).question();
    }

    String refused(ImportResult result) throws IOException {
        assertEquals(0, fixture.lake.head().version());
        return assertInstanceOf(ImportResult.Refused.class, result).sentence();
    }
}
