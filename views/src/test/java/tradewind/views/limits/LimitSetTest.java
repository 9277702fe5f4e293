package tradewind.views.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.views.limits.LimitFieldsTest.BTC;
import static tradewind.views.limits.LimitFieldsTest.LIMITS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.views.limits.LimitSet.Effect;
import tradewind.views.limits.LimitSet.Raise;

class LimitSetTest {
    private static final LimitField<Limits> SIZE = LimitFields.of(BTC).getFirst();
    private static final LimitField<Limits> POSITION = LimitFields.of(BTC).get(3);
    private static final LimitField<Limits> DUPLICATE = LimitFields.of(BTC).get(6);

    /// A session in small: lowers at once, keeps one raise.
    private Limits inForce = LIMITS;
    private Optional<Raise<Limits>> waiting = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private boolean named = true;
    private long last;
    private final List<String> told = new ArrayList<>();
    private final LimitSet<Limits> set = new LimitSet<>(
            LimitFields.of(BTC),
            new LimitSet.Door<>(
                    () -> inForce,
                    () -> named ? waiting : Optional.empty(),
                    this::change,
                    this::confirm,
                    LimitChange::raises,
                    (now, then) -> now.restricted() == then.restricted() ? List.of() : List.of("off the list")),
            Runnable::run,
            Runnable::run,
            told::add);

    private Optional<Long> change(Limits limits) {
        if (trouble.isPresent()) throw new IllegalStateException(trouble.get());
        inForce = LimitChange.tighter(inForce, limits);
        waiting = LimitChange.raises(inForce, limits) ? Optional.of(new Raise<>(++last, limits)) : Optional.empty();
        return waiting.map(Raise::number);
    }

    private boolean confirm(long number) {
        boolean there = waiting.filter(raise -> raise.number() == number).isPresent();
        if (there) inForce = waiting.orElseThrow().limits();
        waiting = Optional.empty();
        return there;
    }

    @Test
    void aLowerLimitIsInForceAtOnce() {
        assertEquals(Effect.LOWERS, set.judge(SIZE, "20").effect());
        set.put(SIZE, "20");
        assertEquals("20", SIZE.shown(set.shown().get().inForce()));
        assertEquals(Optional.empty(), set.shown().get().raise());
    }

    @Test
    void aHigherOneIsInForceWithTheSecondStepOnly() {
        assertEquals(Effect.RAISES, set.judge(SIZE, "80").effect());
        set.put(SIZE, "80");
        assertEquals("50", SIZE.shown(inForce));
        assertEquals(List.of("Order size 50 → 80 BTC"), set.changes());
        set.confirm();
        assertEquals("80", SIZE.shown(inForce));
        assertEquals(List.of(), set.changes());
    }

    @Test
    void lessTimeBetweenTheSameOrdersIsARaise() {
        assertEquals(Effect.RAISES, set.judge(DUPLICATE, "100").effect());
        assertEquals(Effect.LOWERS, set.judge(DUPLICATE, "900").effect());
    }

    @Test
    void aSecondRaiseBringsTheFirstWithIt() {
        set.put(SIZE, "80");
        set.put(POSITION, "300");
        assertEquals(List.of("Order size 50 → 80 BTC", "Position 100 → 300 BTC"), set.changes());
        set.confirm();
        assertEquals("80", SIZE.shown(inForce));
        assertEquals("300", POSITION.shown(inForce));
    }

    @Test
    void aRaiseIsKnownBeforeTheSessionNamesIt() {
        named = false;
        set.put(SIZE, "80");
        set.put(POSITION, "300");
        named = true;
        set.show(Map.of());
        assertEquals(List.of("Order size 50 → 80 BTC", "Position 100 → 300 BTC"), set.changes());
    }

    @Test
    void loweringAnotherLimitKeepsTheRaiseThatWaits() {
        set.put(SIZE, "80");
        set.put(POSITION, "40");
        assertEquals("40", POSITION.shown(inForce));
        assertEquals(List.of("Order size 50 → 80 BTC"), set.changes());
    }

    @Test
    void comingOffTheRestrictedListIsARaiseAndIsNamed() {
        set.change(limits -> LimitFields.restricted(limits, true));
        assertEquals(true, inForce.restricted());
        set.change(limits -> LimitFields.restricted(limits, false));
        assertEquals(true, inForce.restricted());
        assertEquals(List.of("off the list"), set.changes());
    }

    @Test
    void aRaiseCanBeWithdrawn() {
        set.put(SIZE, "80");
        set.withdraw();
        assertEquals(Optional.empty(), waiting);
        set.confirm();
        assertEquals("50", SIZE.shown(inForce));
    }

    @Test
    void aProposalThatIsGoneSaysSo() {
        set.put(SIZE, "80");
        waiting = Optional.empty();
        set.confirm();
        assertEquals("The proposal is gone.", told.getLast());
    }

    @Test
    void whatTheSessionDoesNotTakeIsSaidAndNothingChanges() {
        trouble = Optional.of("At most 1,024 can be counted.");
        set.put(SIZE, "20");
        assertEquals("At most 1,024 can be counted.", set.refusal().get());
        assertEquals(LIMITS, set.shown().get().inForce());
        trouble = Optional.empty();
        set.put(SIZE, "20");
        assertEquals("", set.refusal().get());
    }

    @Test
    void theSameNumberAgainDoesNothing() {
        assertEquals(Effect.NONE, set.judge(SIZE, "50.00").effect());
        set.put(SIZE, "50.00");
        assertEquals(List.of(), told);
    }
}
