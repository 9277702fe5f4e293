package tradewind.engine.orders;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.orders.ReachableStates.Kind.ACCEPTED;
import static tradewind.engine.orders.ReachableStates.Kind.ACTIVATED;
import static tradewind.engine.orders.ReachableStates.Kind.CANCELED;
import static tradewind.engine.orders.ReachableStates.Kind.CANCEL_REJECTED;
import static tradewind.engine.orders.ReachableStates.Kind.CANCEL_REQUESTED;
import static tradewind.engine.orders.ReachableStates.Kind.EXPIRED;
import static tradewind.engine.orders.ReachableStates.Kind.FILLED;
import static tradewind.engine.orders.ReachableStates.Kind.FILLED_IN_PART;
import static tradewind.engine.orders.ReachableStates.Kind.REJECTED;
import static tradewind.engine.orders.ReachableStates.Kind.REPLACED;
import static tradewind.engine.orders.ReachableStates.Kind.REPLACE_REQUESTED;
import static tradewind.engine.orders.ReachableStates.Kind.UNRESOLVED;
import static tradewind.engine.orders.TestOrders.buy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.ReachableStates.Kind;

/// `docs/order-states.md` is made from [OrderState#apply]. With `-Ddocs.write=true` this test writes the page; without,
/// it fails if the page says anything else.
class OrderStatesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "order-states.md");
    private static final ReachableStates REACHABLE = new ReachableStates();

    /// What usually happens to an order, from its first state on.
    private static final List<List<Kind>> MAIN_PATH = List.of(
            List.of(ACCEPTED, FILLED_IN_PART, FILLED_IN_PART, FILLED),
            List.of(ACCEPTED, FILLED),
            List.of(ACCEPTED, REPLACE_REQUESTED, REPLACED),
            List.of(ACCEPTED, CANCEL_REQUESTED, CANCEL_REJECTED),
            List.of(ACCEPTED, CANCEL_REQUESTED, CANCELED),
            List.of(ACCEPTED, CANCEL_REQUESTED, FILLED),
            List.of(ACCEPTED, FILLED_IN_PART, CANCEL_REQUESTED, CANCEL_REJECTED),
            List.of(ACCEPTED, FILLED_IN_PART, EXPIRED),
            List.of(ACCEPTED, EXPIRED),
            List.of(REJECTED),
            List.of(UNRESOLVED, ACCEPTED),
            List.of(UNRESOLVED, REJECTED));

    @Test
    void thePageSaysWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean("docs.write")) Files.writeString(PAGE, page());
        assertEquals(page(), Files.readString(PAGE), "run this test with -Ddocs.write=true to write the page");
    }

    @Test
    void everyStatusHasAnAnswerToEveryEventThatCanHappenInIt() {
        for (OrdStatus status : REACHABLE.statuses()) {
            Set<Kind> without = new LinkedHashSet<>();
            for (Kind kind : Kind.values()) if (REACHABLE.after(status, kind).isEmpty()) without.add(kind);
            without.removeIf(kind -> REACHABLE.states().stream()
                    .filter(state -> state.status() == status)
                    .allMatch(state -> kind.on(state).isEmpty()));
            assertEquals(Set.of(), without, status.label());
        }
    }

    @Test
    void theKindsAreEveryEventButTheFirstOnes() {
        Set<String> names = new LinkedHashSet<>(
                Arrays.stream(Kind.values()).map(kind -> kind.event).toList());
        for (Class<?> event : OrderEvent.class.getPermittedSubclasses()) {
            boolean first = Set.of(
                            OrderEvent.Submitted.class,
                            OrderEvent.Denied.class,
                            OrderEvent.Held.class,
                            OrderEvent.Adopted.class)
                    .contains(event);
            assertEquals(!first, names.remove(event.getSimpleName()), event.getSimpleName());
        }
        assertEquals(Set.of(), names);
    }

    @Test
    void noOrderBeginsTwice() {
        for (OrderState state : REACHABLE.states()) {
            OrderEvent again = new OrderEvent.Submitted(buy(3), 1);
            assertThrows(IllegalArgumentException.class, () -> state.apply(again), state::toString);
        }
    }

    @Test
    void everyFootnoteStandsSomewhere() {
        List<Surprise> footnotes = new ArrayList<>();
        tables(footnotes);
        assertEquals(Set.copyOf(Surprise.ALL), Set.copyOf(footnotes));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What can happen to an order

                <!-- made from OrderState by OrderStatesPageTest; do not edit -->

                The chip in the blotter says where an order stands. This page says how it gets from one status to the
                next: on screen, in the journal and after a restart it is the same code that decides, and this page is
                made from it. Four rules explain nearly all of it:

                - **A fill always counts**, whenever it comes and whatever the chip said before. The position is what was
                  filled, each fill once; one that is reported twice is counted once.
                - **What is asked for is not what is so.** After you cancel, the order is *Pending Cancel* and may still
                  fill; after you change it, the old order is live until the venue says otherwise.
                - **No answer is not a no.** An order whose fate is not known is *Unknown*, counts as open, and only the
                  venue's word ends that.
                - **Done stays done.** Late answers to a finished order change nothing; late fills count. Only when the
                  venue takes a trade back is a filled order open again, with what it lacks then.

                ## The usual way

                """);
        page.append(diagram()).append("""

                ## Every case

                A row is what happens, a column the status before it, the cell the status after it. What is in *italics*
                happens on this desk, the rest is reported by the venue. `·` means that the status stays as it is, an
                empty cell that this cannot happen there.

                """);
        List<Surprise> footnotes = new ArrayList<>();
        page.append(tables(footnotes)).append("\n");
        for (int i = 0; i < footnotes.size(); i++)
            page.append(i + 1).append(". ").append(footnotes.get(i).text()).append('\n');
        return page.append("""

                An order begins once: as *Pending New* when the gate has passed it, as *Denied* when it has not, as *Held
                locally* if it waits on this desk for its parent or for a trigger the venue cannot watch, and as *New* or
                *Partially Filled* if it was entered elsewhere and found at the venue. A second beginning, or an event of another order, is refused as an error of the program and changes nothing.
                """).toString();
    }

    private static String diagram() {
        Set<String> lines = new LinkedHashSet<>();
        lines.add("[*] --> PENDING_NEW: sent");
        lines.add("[*] --> DENIED: refused by the gate");
        lines.add("[*] --> HELD: waits on this desk");
        lines.add("[*] --> NEW: found at the venue");
        Set<OrdStatus> ends = new LinkedHashSet<>(List.of(OrdStatus.DENIED));
        walk(ReachableStates.HELD, List.of(ACTIVATED), lines, ends);
        walk(ReachableStates.HELD, List.of(CANCELED), lines, ends);
        for (List<Kind> kinds : MAIN_PATH) walk(ReachableStates.SUBMITTED, kinds, lines, ends);
        StringBuilder diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (OrdStatus status : REACHABLE.statuses()) {
            String name = status.name();
            if (lines.stream().anyMatch(line -> line.contains(name)))
                diagram.append("    state \"")
                        .append(status.label())
                        .append("\" as ")
                        .append(name)
                        .append('\n');
        }
        lines.forEach(line -> diagram.append("    ").append(line).append('\n'));
        ends.forEach(end -> diagram.append("    ").append(end).append(" --> [*]\n"));
        return diagram.append("```\n").toString();
    }

    private static void walk(OrderState from, List<Kind> kinds, Set<String> lines, Set<OrdStatus> ends) {
        OrderState state = from;
        for (Kind kind : kinds) {
            OrderState after = state.apply(kind.on(state).orElseThrow());
            if (after.status() != state.status())
                lines.add(state.status() + " --> " + after.status() + ": " + plain(kind));
            if (after.status().done()) ends.add(after.status());
            state = after;
        }
    }

    private static String plain(Kind kind) {
        return kind.label.replace("*", "");
    }

    /// @param footnotes gets what the tables refer to, in the order of reading
    private static String tables(List<Surprise> footnotes) {
        return "An order that is open:\n\n" + table(status -> !status.done(), footnotes)
                + "\nAn order that is done:\n\n" + table(OrdStatus::done, footnotes);
    }

    private static String table(Predicate<OrdStatus> which, List<Surprise> footnotes) {
        List<OrdStatus> columns = REACHABLE.statuses().stream().filter(which).toList();
        StringBuilder table = new StringBuilder("| |");
        for (OrdStatus column : columns)
            table.append(' ').append(column.label()).append(" |");
        table.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (Kind kind : Kind.values()) {
            table.append("| ").append(kind.label).append(" |");
            for (OrdStatus column : columns)
                table.append(cell(column, kind, footnotes)).append('|');
            table.append('\n');
        }
        return table.toString();
    }

    private static String cell(OrdStatus status, Kind kind, List<Surprise> footnotes) {
        Set<OrdStatus> after = REACHABLE.after(status, kind);
        if (after.isEmpty()) return " ";
        String text = after.equals(Set.of(status))
                ? "·"
                : after.stream().map(OrdStatus::label).collect(joining(" / "));
        Optional<Surprise> surprise =
                Surprise.ALL.stream().filter(s -> s.at(status, kind)).findFirst();
        if (surprise.isEmpty()) return " " + text + " ";
        if (!footnotes.contains(surprise.get())) footnotes.add(surprise.get());
        return " " + text + " <sup>" + (footnotes.indexOf(surprise.get()) + 1) + "</sup> ";
    }
}
