package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// What a test expects of a verdict.
final class Verdicts {
    private Verdicts() {}

    static void passes(Verdict verdict) {
        assertInstanceOf(Passed.class, verdict, verdict::toString);
    }

    /// Refused with this text, such as `MAX_QUANTITY: quantity=2.00 limit=1.00`.
    static void refuses(String denial, Verdict verdict) {
        assertEquals(denial, text(verdict));
    }

    static void refuses(CheckCode code, Verdict verdict) {
        assertEquals(
                code.name(),
                verdict instanceof Verdict.Refused refused ? refused.denial().code() : "passed");
    }

    private static String text(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.denial().toString() : "passed";
    }
}
