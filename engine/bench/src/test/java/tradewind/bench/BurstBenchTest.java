package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BurstBenchTest {
    @Test
    void everyQuoteIsSeenOrOverwrittenAndEveryCommandAnswered() throws IOException, InterruptedException {
        BurstPlan plan = new BurstPlan(1_000, 20_000, 2, 0);
        BurstRun.Result result = BurstBench.run(plan, 50);
        assertEquals(result.sent(), result.seen() + result.overwritten());
        assertEquals(200, result.commands());
        assertEquals(result.commands(), result.venue().getTotalCount());
    }

    @Test
    void everyOtherSecondIsABurst() {
        BurstPlan plan = new BurstPlan(200, 1_000, 5, 1);
        long second = 1_000_000_000L;
        assertEquals(100, plan.due(second / 2));
        assertEquals(200, plan.due(second));
        assertEquals(700, plan.due(second * 3 / 2));
        assertEquals(1_200, plan.due(2 * second));
        assertEquals(2_600, plan.quotes());
        assertEquals(2_600, plan.due(99 * second));
    }
}
