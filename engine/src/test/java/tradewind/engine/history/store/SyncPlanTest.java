package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.store.SyncRequest.Keep;

class SyncPlanTest {
    private static Part part(int day, String content) {
        return new Part(
                TwoLakes.BTC,
                LocalDate.of(2024, 1, day),
                content,
                1,
                1,
                content,
                0,
                0,
                2,
                8,
                Quality.UNJUDGED,
                new Lineage("", "", "", "", ""));
    }

    private static List<Part> parts(@Nullable String contents) {
        List<Part> parts = new ArrayList<>();
        if (contents != null) for (String each : contents.split("")) parts.add(part(1, each));
        return parts;
    }

    private static String said(List<Part> parts) {
        return String.join("", parts.stream().map(Part::sha256).sorted().toList());
    }

    private static String said(SyncPlan plan) {
        return "push " + said(plan.push()) + " pull " + said(plan.pull()) + " there " + said(plan.removeThere())
                + " here " + said(plan.removeHere()) + " conflicts "
                + plan.conflicts().size() + " waiting "
                + plan.waiting().size();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // agreed, lake, store
                "-, -, -, push  pull  there  here  conflicts 0 waiting 0",
                "a, a, a, push  pull  there  here  conflicts 0 waiting 0",
                "-, a, -, push a pull  there  here  conflicts 0 waiting 0",
                "-, -, a, push  pull a there  here  conflicts 0 waiting 0",
                "-, a, a, push  pull  there  here  conflicts 0 waiting 0",
                "a, -, a, push  pull  there a here  conflicts 0 waiting 0",
                "a, a, -, push  pull  there  here a conflicts 0 waiting 0",
                "a, -, -, push  pull  there  here  conflicts 0 waiting 0",
                "a, ab, a, push b pull  there  here  conflicts 0 waiting 0",
                "a, b, a, push b pull  there a here  conflicts 0 waiting 0",
                "a, a, b, push  pull b there  here a conflicts 0 waiting 0",
                "-, a, b, push  pull  there  here  conflicts 1 waiting 0",
                "a, ab, ac, push  pull  there  here  conflicts 1 waiting 0",
                "a, b, -, push  pull  there  here  conflicts 1 waiting 0",
                "a, -, b, push  pull  there  here  conflicts 1 waiting 0",
            })
    void whatOneSideHasChangedGoesToTheOtherAndWhatBothHaveIsAConflict(
            @Nullable String agreed, @Nullable String lake, @Nullable String store, String expected) {
        SyncRequest both = SyncRequest.of(SyncDirection.BOTH);
        assertEquals(expected, said(SyncPlan.of(parts(agreed), parts(lake), parts(store), both)));
    }

    @Test
    void aConflictIsSettledOnlyByTheOneWhoIsToBeKept() {
        SyncRequest lake = new SyncRequest(SyncDirection.BOTH, Keep.LAKE, 1, false);
        SyncRequest store = new SyncRequest(SyncDirection.BOTH, Keep.STORE, 1, false);
        assertEquals(
                "push b pull  there c here  conflicts 0 waiting 0",
                said(SyncPlan.of(parts("a"), parts("ab"), parts("ac"), lake)));
        assertEquals(
                "push  pull c there  here b conflicts 0 waiting 0",
                said(SyncPlan.of(parts("a"), parts("ab"), parts("ac"), store)));
    }

    @Test
    void oneDirectionLeavesTheOtherSideAloneAndSaysWhatWaits() {
        assertEquals(
                "push  pull  there  here  conflicts 0 waiting 1",
                said(SyncPlan.of(parts(null), parts(null), parts("a"), SyncRequest.of(SyncDirection.PUSH))));
        assertEquals(
                "push  pull  there  here  conflicts 0 waiting 1",
                said(SyncPlan.of(parts(null), parts("a"), parts(null), SyncRequest.of(SyncDirection.PULL))));
    }

    @Test
    void afterAPlanIsCarriedOutBothAgreeExceptInConflictsAndNothingIsEverLost() {
        Random random = new Random(20_241_128);
        for (int run = 0; run < 2_000; run++) {
            List<Part> agreed = some(random);
            List<Part> lake = some(random);
            List<Part> store = some(random);
            SyncPlan plan = SyncPlan.of(agreed, lake, store, SyncRequest.of(SyncDirection.BOTH));
            Set<Part> lakeAfter = new HashSet<>(lake);
            plan.removeHere().forEach(lakeAfter::remove);
            lakeAfter.addAll(plan.pull());
            Set<Part> storeAfter = new HashSet<>(store);
            plan.removeThere().forEach(storeAfter::remove);
            storeAfter.addAll(plan.push());

            Set<Slot> open = new HashSet<>();
            plan.conflicts().forEach(conflict -> open.add(conflict.slot()));
            assertEquals(outside(lakeAfter, open), outside(storeAfter, open), "run " + run);
            // a part disappears only where the other side had taken out what both had agreed on
            for (Part part : lake)
                assertTrue(lakeAfter.contains(part) || agreed.contains(part) && !store.contains(part), "run " + run);
            for (Part part : store)
                assertTrue(storeAfter.contains(part) || agreed.contains(part) && !lake.contains(part), "run " + run);

            List<Part> now = SyncPlan.agreed(agreed, List.copyOf(lakeAfter), List.copyOf(storeAfter));
            SyncPlan again = SyncPlan.of(
                    now, List.copyOf(lakeAfter), List.copyOf(storeAfter), SyncRequest.of(SyncDirection.BOTH));
            assertTrue(!again.changesTheLake() && !again.changesTheStore(), "run " + run);
            assertEquals(plan.conflicts(), again.conflicts(), "run " + run);
        }
    }

    private static List<Part> some(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int day = 1; day <= 3; day++)
            for (String content : List.of("a", "b", "c"))
                if (random.nextInt(3) == 0) parts.add(part(day, content + day));
        return parts;
    }

    private static Set<Part> outside(Set<Part> parts, Set<Slot> slots) {
        Set<Part> rest = new HashSet<>(parts);
        rest.removeIf(part -> slots.contains(Slot.of(part)));
        return rest;
    }
}
