package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;
import static tradewind.engine.kernel.TestKernel.WIDE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.Limits;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

class KernelLimitsTest {
    private static final Limits LOW = quantity(500);
    private static final Limits HIGH = quantity(1_000_000);

    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = fresh();

    private static Limits quantity(long most) {
        return new Limits(most, 1L << 50, 5_000, 1_000_000, 3600 * TestKernel.SECOND, 1_000, 0);
    }

    /// No limits yet, then the first ones.
    private TestKernel fresh() {
        KernelState empty = new KernelState(TestKernel.INSTRUMENTS, TestKernel.CASH);
        TestKernel fresh = new TestKernel(venue, empty, List.of(Limits.NONE, Limits.NONE), 1);
        assertInstanceOf(Outcome.Done.class, fresh.accept(new Command.ChangeLimits(BTC, WIDE)));
        return fresh;
    }

    private Optional<Limits> journaled() {
        return desk.out.state.limits(0);
    }

    private Outcome change(Limits limits) {
        return desk.accept(new Command.ChangeLimits(BTC, limits));
    }

    private long propose(Limits limits) {
        return ((Outcome.Done) desk.accept(new Command.ProposeLimits(BTC, limits))).number();
    }

    @Test
    void withoutLimitsNothingPasses() {
        desk.quoted();
        var denied = assertInstanceOf(
                Outcome.Denied.class, desk.accept(TestKernel.order(Side.BUY, ETH, "1.00", Terms.MARKET)));
        assertEquals("LIMIT_MISSING", denied.denial().code());
    }

    @Test
    void lowersAtOnce() {
        assertInstanceOf(Outcome.Done.class, change(LOW));
        assertEquals(LOW, desk.kernel.gate().limits(0));
        assertEquals(Optional.of(LOW), journaled());
    }

    @Test
    void raisesOnlyWhatWasProposedAndConfirmed() {
        assertInstanceOf(Outcome.NotDone.class, change(HIGH));
        assertEquals(WIDE, desk.kernel.gate().limits(0));
        long proposal = propose(HIGH);
        assertEquals(WIDE, desk.kernel.gate().limits(0));
        assertInstanceOf(Outcome.Done.class, desk.accept(new Command.ConfirmLimits(proposal)));
        assertEquals(HIGH, desk.kernel.gate().limits(0));
        assertEquals(Optional.of(HIGH), journaled());
        assertEquals(List.of(), desk.out.state.proposals());
    }

    @Test
    void aProposalIsConfirmedOnce() {
        long proposal = propose(HIGH);
        desk.accept(new Command.ConfirmLimits(proposal));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ConfirmLimits(proposal)));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ConfirmLimits(99)));
    }

    @Test
    void loweringDropsWhatWasProposedBefore() {
        long proposal = propose(HIGH);
        change(LOW);
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ConfirmLimits(proposal)));
        assertEquals(LOW, desk.kernel.gate().limits(0));
    }

    @Test
    void aProposalTakesThePlaceOfTheOneBeforeAlsoAfterARestart() {
        long first = propose(quantity(2_000_000));
        long second = propose(HIGH);
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ConfirmLimits(first)));
        KernelState back = desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
        assertEquals(1, back.proposals().size());
        TestKernel later = new TestKernel(venue, back, List.of(WIDE, WIDE), 2);
        assertInstanceOf(Outcome.NotDone.class, later.accept(new Command.ConfirmLimits(first)));
        assertInstanceOf(Outcome.Done.class, later.accept(new Command.ConfirmLimits(second)));
        assertEquals(HIGH, later.kernel.gate().limits(0));
    }

    @Test
    void aProposalForOneInstrumentLeavesThoseOfOthers() {
        long btc = propose(HIGH);
        desk.accept(new Command.ProposeLimits(ETH, WIDE));
        assertInstanceOf(Outcome.Done.class, desk.accept(new Command.ConfirmLimits(btc)));
    }

    @Test
    void evenFromNothingItTakesTwoSteps() {
        change(Limits.NONE);
        assertInstanceOf(Outcome.NotDone.class, change(LOW));
    }

    @Test
    void aRateThatCannotBeCountedIsRefused() {
        Limits rapid = new Limits(500, 1L << 50, 5_000, 1_000_000, TestKernel.SECOND, SentLog.CAPACITY + 1, 0);
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ProposeLimits(BTC, rapid)));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ChangeLimits(ETH, rapid)));
        assertEquals(Optional.empty(), desk.out.state.limits(1));
    }

    @Test
    void proposalsOutliveTheProcessAndTheirNumbersAreNotUsedAgain() {
        long open = propose(HIGH);
        long done = ((Outcome.Done) desk.accept(new Command.ProposeLimits(ETH, WIDE))).number();
        desk.accept(new Command.ConfirmLimits(done));
        KernelState back = desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
        TestKernel later = new TestKernel(venue, back, List.of(WIDE, WIDE), 2);
        var next = (Outcome.Done) later.accept(new Command.ProposeLimits(ETH, HIGH));
        assertEquals(done + 1, next.number());
        assertInstanceOf(Outcome.NotDone.class, later.accept(new Command.ConfirmLimits(done)));
        assertInstanceOf(Outcome.Done.class, later.accept(new Command.ConfirmLimits(open)));
        assertEquals(HIGH, later.kernel.gate().limits(0));
    }
}
