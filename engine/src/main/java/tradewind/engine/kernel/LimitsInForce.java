package tradewind.engine.kernel;

import java.util.HashMap;
import java.util.Map;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;

/// How the gate's limits change: lower ones at once, higher ones in two steps.
final class LimitsInForce {
    private static final String TOO_MANY_MESSAGES =
            "At most " + SentLog.CAPACITY + " messages a second can be counted; choose a lower limit.";

    private final Gate gate;
    private final GateView view;
    private final AuditTrail trail;
    private final Map<Long, KernelNote.LimitsProposed> proposals = new HashMap<>();
    private final Map<Long, AccountLimits> accountProposals = new HashMap<>();
    private final Currency home;
    /// Whether an instrument ever had limits: only the first ones come without a second word.
    private final boolean[] limited;
    private boolean accountLimited;
    private long lastProposal;

    LimitsInForce(KernelSetup setup, KernelState recovered, GateView view, AuditTrail trail) {
        this.gate = setup.gate();
        this.view = view;
        this.trail = trail;
        this.lastProposal = recovered.lastProposal();
        for (KernelNote.LimitsProposed proposal : recovered.proposals()) proposals.put(proposal.proposal(), proposal);
        for (KernelNote.AccountLimitsProposed proposal : recovered.accountProposals())
            accountProposals.put(proposal.proposal(), proposal.limits());
        home = recovered.account().home();
        accountLimited = recovered.accountLimits().isPresent();
        limited = new boolean[setup.instruments().size()];
        for (int i = 0; i < limited.length; i++)
            limited[i] = recovered.limits(i).isPresent();
    }

    Outcome change(Instrument instrument, Limits limits) {
        int i = instrument.index();
        if (limited[i] && LimitChange.raises(gate.limits(i), limits))
            return new Outcome.NotDone("Higher limits must be proposed and then confirmed.");
        return putInForce(i, limits);
    }

    /// A proposal takes the place of the one before: two that wait at a time could each undo the other.
    Outcome propose(Instrument instrument, Limits limits) {
        if (uncountable(limits)) return new Outcome.NotDone(TOO_MANY_MESSAGES);
        var note = new KernelNote.LimitsProposed(view.now(), ++lastProposal, instrument.index(), limits);
        proposals.values().removeIf(p -> p.instrument() == instrument.index());
        proposals.put(note.proposal(), note);
        trail.tell(note);
        return new Outcome.Done(note.proposal());
    }

    Outcome confirm(long proposal) {
        AccountLimits ofAccount = accountProposals.get(proposal);
        if (ofAccount != null) return putInForce(ofAccount);
        KernelNote.LimitsProposed proposed = proposals.get(proposal);
        if (proposed == null) return new Outcome.NotDone("There is no proposal " + proposal + ".");
        return putInForce(proposed.instrument(), proposed.limits());
    }

    private Outcome putInForce(int instrument, Limits limits) {
        if (uncountable(limits)) return new Outcome.NotDone(TOO_MANY_MESSAGES);
        gate.limits(instrument, limits);
        limited[instrument] = true;
        proposals.values().removeIf(p -> p.instrument() == instrument);
        trail.tell(new KernelNote.LimitsChanged(view.now(), instrument, limits));
        return new Outcome.Done(0);
    }

    Outcome change(AccountLimits limits) {
        String refusal = notKept(limits);
        if (!refusal.isEmpty()) return new Outcome.NotDone(refusal);
        if (accountLimited && LimitChange.raises(gate.accountLimits(), limits))
            return new Outcome.NotDone("Higher limits must be proposed and then confirmed.");
        return putInForce(limits);
    }

    Outcome propose(AccountLimits limits) {
        String refusal = notKept(limits);
        if (!refusal.isEmpty()) return new Outcome.NotDone(refusal);
        var note = new KernelNote.AccountLimitsProposed(view.now(), ++lastProposal, limits);
        accountProposals.clear();
        accountProposals.put(note.proposal(), limits);
        trail.tell(note);
        return new Outcome.Done(note.proposal());
    }

    private Outcome putInForce(AccountLimits limits) {
        String refusal = notKept(limits);
        if (!refusal.isEmpty()) return new Outcome.NotDone(refusal);
        gate.accountLimits(limits);
        accountLimited = true;
        accountProposals.clear();
        trail.tell(new KernelNote.AccountLimitsChanged(view.now(), limits));
        return new Outcome.Done(0);
    }

    private String notKept(AccountLimits limits) {
        if (!limits.home().equals(home))
            return "The account is kept in " + home + "; limits in " + limits.home() + " mean nothing to it.";
        return limits.maxRepeats() > SentLog.CAPACITY
                ? "At most " + SentLog.CAPACITY + " repeated orders can be counted; choose a lower limit."
                : "";
    }

    private static boolean uncountable(Limits limits) {
        return limits.maxMessagesPerSecond() > SentLog.CAPACITY;
    }
}
