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

                An order that only brings its position nearer to flat is let through by every limit on position, value,
                exposure, margin and loss: a limit never keeps a trader in. What is marked with * may be sent all the same
                by a person who confirms it a second time; the journal says so with an alarm. All other limits are hard.

                | Code | Meaning |
                |---|---|
                """);
        for (CheckCode code : CheckCode.values())
            page.append("| `")
                    .append(code)
                    .append(code.overridable() ? "` * | " : "` | ")
                    .append(code.description())
                    .append(" |\n");
        page.append("""

                ## What else is done

                A rule that is broken may do more than refuse. These are the defaults; `rules` in the settings may add
                and remove all but `DENY`, for these and for any other code.

                | Rule | WARN | DENY | CANCEL | CLOSE | STOP_STRATEGIES | Broken by |
                |---|---|---|---|---|---|---|
                """);
        for (CheckCode code : CheckCode.values()) {
            if (RuleGrid.DEFAULT.of(code).size() == 1) continue;
            page.append("| `").append(code).append("` |");
            for (RuleAction action : RuleAction.values())
                page.append(RuleGrid.DEFAULT.of(code).contains(action) ? " yes |" : " |");
            page.append(RuleGrid.MEASURED.contains(code) ? " the market or a fill |\n" : " an order |\n");
        }
        return page.append("""

                A rule that the market or a fill can break is looked at after every fill and once a second of session
                time. It acts when it comes to be broken, for the whole account: `CANCEL` and `STOP_STRATEGIES` also
                leave the session reducing, `CLOSE` halts it. It acts again only after it was kept. A rule that an order
                breaks acts in that order's instrument and stops the strategy that sent it, until a person starts that
                again. `CANCEL` leaves orders alone that only bring a position nearer to flat: they may be its stops.

                ## From the journal

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
