package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/gate-codes.md` is made from [CheckCode]. With `-Ddocs.write=true` this test writes the page; without, it
/// fails if the page says anything else.
class GateCodesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "gate-codes.md");

    @Test
    void thePageSaysWhatTheGateChecks() throws IOException {
        if (Boolean.getBoolean("docs.write")) Files.writeString(PAGE, page());
        assertEquals(page(), Files.readString(PAGE), "run this test with -Ddocs.write=true to write the page");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Why the gate refuses an order

                <!-- made from CheckCode by GateCodesPageTest; do not edit -->

                Every order, by hand or by a strategy, passes the pre-trade gate or is refused with one of these codes
                and the figures it was decided on, as in `PRICE_COLLAR: limit=…`. The gate checks in this order and
                gives the first code that applies. The codes are stable: they stand in journals and may be used in
                scripts. A cancel needs no permission and is never refused by the gate.

                | Code | Meaning |
                |---|---|
                """);
        for (CheckCode code : CheckCode.values())
            page.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(code.description())
                    .append(" |\n");
        return page.append("""

                Three more codes come before the gate is asked:

                | Code | Meaning |
                |---|---|
                | `JOURNAL_STALLED` | The journal cannot keep up; new orders are refused until it does. |
                | `JOURNAL_FAILED` | The journal cannot be written any more. What was written is kept. |
                | `MEMORY_LOW` | Memory is nearly used up; new orders are refused until there is room again. |

                Cancels, flatten and kill go on working with each of them.
                """).toString();
    }
}
