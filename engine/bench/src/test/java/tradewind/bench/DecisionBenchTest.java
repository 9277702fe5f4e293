package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DecisionBenchTest {
    @Test
    void everyTickOfEveryKindIsDecidedOn() {
        String report = DecisionBench.run(0, 1);
        assertTrue(report.contains("An order over its life"), report);
    }

    @Test
    void aTickWithoutAnOrderTakesNothing() {
        DecisionDesk.pass(DecisionDesk.Kind.LOOK);
        DecisionDesk.Pass pass = DecisionDesk.pass(DecisionDesk.Kind.LOOK);
        // the note of a new day, and now and then something of the JVM's own
        assertTrue(pass.bytes() < DecisionDesk.TICKS / 10, () -> "bytes of " + DecisionDesk.TICKS + " ticks: " + pass);
    }
}
