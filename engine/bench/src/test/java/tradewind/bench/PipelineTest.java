package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final PipelineStream STREAM = new PipelineStream(7, 20_000);

    @Test
    void refusesNothingAndTheAccountsSumUpToWhatWasPaidIn() {
        PipelineRun.Result result = PipelineRun.measure("ours", STREAM, 1, 1);
        assertEquals(0, result.refused());
        assertTrue(result.trades() > 500, () -> "trades " + result.trades());
    }

    @Test
    void tradesAsTheBookAloneDoes() {
        BookUnderTest book = new OurBook();
        CommandStream commands = new CommandStream(7, 20_000);
        book.run(commands, 0, commands.size());
        try (OurPipeline pipeline = new OurPipeline(STREAM.largestId)) {
            pipeline.run(STREAM);
            assertEquals(book.trades(), pipeline.trades());
            assertEquals(book.tradeHash(), pipeline.tradeHash());
        }
    }
}
