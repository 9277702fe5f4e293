package tradewind.engine;

import java.util.Optional;
import java.util.Set;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.journal.DataPlace;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.Instrument;

/// What a session writes down as it opens, on the kernel's thread, before it takes any other input.
///
/// @param now session time
/// @param wereRunning strategies that ran when the application ended
record SessionOpening(
        SessionPlan plan,
        long now,
        long epoch,
        Recovery.Recovered back,
        Set<String> wereRunning,
        Optional<JournalCheck.TornTail> repaired,
        Kernel kernel,
        WayOut wayOut) {
    void write() {
        wayOut.onNote(new KernelNote.Opened(
                now, epoch, plan.build(), plan.seed(), plan.instruments().all(), plan.startingCash()));
        repaired.ifPresent(torn -> log(Level.WARN, torn.sentence()));
        for (Instrument each : plan.instruments().all())
            settleLimits(each, plan.limits().get(each.index()));
        settleAccountLimits();
        for (String name : wereRunning)
            wayOut.onNote(new KernelNote.StrategyStopped(now, name, "the application ended; start it again by hand"));
    }

    void tellOfTheJournal() {
        for (String remark : back.remarks()) log(Level.WARN, remark);
        DataPlace.warning(plan.journal()).ifPresent(warning -> log(Level.ALARM, warning));
        if (back.from().sequence() == 0) return;
        log(
                Level.INFO,
                "Opened from the snapshot at record %,d. Fills and log before it are not on screen; tradewind journal export has them."
                        .formatted(back.from().sequence()));
    }

    private void log(Level level, String text) {
        wayOut.onNote(new KernelNote.Logged(now, level, "", text));
    }

    /// The journal is the truth for limits. The configured ones seed an empty journal; where they differ later,
    /// what is lower is put in force and what is higher only proposed.
    private void settleLimits(Instrument instrument, Limits wanted) {
        KernelState recovered = back.state();
        int i = instrument.index();
        Optional<Limits> known = recovered.limits(i);
        if (known.isEmpty()) {
            settle(new Command.ChangeLimits(instrument, wanted));
            return;
        }
        Limits tighter = LimitChange.tighter(known.get(), wanted);
        boolean lowered = !tighter.equals(known.get());
        if (lowered) settle(new Command.ChangeLimits(instrument, tighter));
        // a change drops what was proposed before
        boolean proposed = !lowered
                && recovered.proposals().stream()
                        .anyMatch(p -> p.instrument() == i && p.limits().equals(wanted));
        if (LimitChange.raises(tighter, wanted) && !proposed) settle(new Command.ProposeLimits(instrument, wanted));
    }

    /// The same for the account.
    private void settleAccountLimits() {
        KernelState recovered = back.state();
        AccountLimits wanted = plan.accountLimits();
        Optional<AccountLimits> known = recovered.accountLimits();
        if (known.isEmpty()) {
            settle(new Command.ChangeAccountLimits(wanted));
            return;
        }
        AccountLimits tighter = LimitChange.tighter(known.get(), wanted);
        boolean lowered = !tighter.equals(known.get());
        if (lowered) settle(new Command.ChangeAccountLimits(tighter));
        boolean proposed = !lowered
                && recovered.accountProposals().stream()
                        .anyMatch(p -> p.limits().equals(wanted));
        if (LimitChange.raises(tighter, wanted) && !proposed) settle(new Command.ProposeAccountLimits(wanted));
    }

    private void settle(Command command) {
        if (kernel.accept(now, command) instanceof Outcome.NotDone not)
            log(Level.ALARM, "The limits in the settings were not taken: " + not.reason());
    }
}
