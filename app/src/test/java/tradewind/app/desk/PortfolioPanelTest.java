package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.portfolio.PriceHistory;

class PortfolioPanelTest {
    private static final long TENTH = 1_599_696_000_000_000_000L;

    @TempDir
    Path folder;

    private void bring(History lake, Map<String, String> answers, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        ImportResult result = lake.add(
                new ImportRequest(file, Optional.empty(), "AAPL", "Nasdaq", answers, List.of()), Progress.UNWATCHED);
        assertInstanceOf(ImportResult.Imported.class, result, result.toString());
    }

    @Test
    void pricesOfTheLakeAreComparableOverASplitThatIsKnown() throws IOException {
        History lake = History.open(folder.resolve("lake"), () -> TENTH);
        bring(lake, Map.of(), """
                time,price,size
                2020-08-27T15:00:00Z,500,20
                2020-08-28T15:00:00Z,508,10
                2020-08-31T15:00:00Z,128,40
                """);
        bring(lake, Map.of("type", "actions"), """
                date,announced,ratio,amount
                2020-08-31,2020-07-30,4:1,
                2020-12-01,2020-09-01,2:1,
                """);
        PriceHistory closes = PortfolioPanel.closes(lake, List.of("AAPL"), "1d");
        assertEquals(125, closes.close(0, 0), 1e-9);
        assertEquals(127, closes.close(1, 0), 1e-9);
        assertEquals(128, closes.close(2, 0), 1e-9, "a split that is to come changes nothing yet");
    }
}
