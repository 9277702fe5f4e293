package tradewind.engine.kernel;

import java.util.Set;
import tradewind.engine.gate.CheckCode;

/// Who carries out which command.
final class Commands {
    private final OrderFlow flow;
    private final OrderSteps steps;
    private final OrderChanges changes;
    private final ListEntry entry;
    private final OrderLists lists;
    private final Exits exits;
    private final TradingStates states;
    private final LimitsInForce limits;
    private final Reconciliation reconciliation;
    private final StrategyHost strategies;
    private final Breaches breaches;

    Commands(
            OrderFlow flow,
            OrderSteps steps,
            OrderChanges changes,
            ListEntry entry,
            OrderLists lists,
            Exits exits,
            TradingStates states,
            LimitsInForce limits,
            Reconciliation reconciliation,
            StrategyHost strategies,
            Breaches breaches) {
        this.flow = flow;
        this.steps = steps;
        this.changes = changes;
        this.entry = entry;
        this.lists = lists;
        this.exits = exits;
        this.states = states;
        this.limits = limits;
        this.reconciliation = reconciliation;
        this.strategies = strategies;
        this.breaches = breaches;
    }

    Outcome carryOut(Command command) {
        return switch (command) {
            case Command.Submit each -> submit(each, Set.of());
            case Command.SubmitConfirmed again -> submit(again.order(), again.confirmed());
            case Command.SubmitList list -> entry.submit(list.legs());
            case Command.SubmitLinked linked -> entry.join(linked.order(), linked.role(), linked.to());
            case Command.Replace replace -> changes.replace(replace.order(), replace.quantity(), replace.terms());
            case Command.Cancel cancel -> flow.cancel(cancel.order());
            case Command.CancelAll _ -> {
                flow.cancelAll();
                yield new Outcome.Done(0);
            }
            case Command.CancelInstrument cancel -> {
                flow.cancelIn(cancel.instrument());
                yield new Outcome.Done(0);
            }
            case Command.Flatten flatten -> {
                exits.begin(flatten.instrument());
                yield new Outcome.Done(0);
            }
            case Command.Kill kill -> states.kill(kill);
            case Command.Reduce reduce -> states.reduce(reduce);
            case Command.Resume resume -> states.resume(resume);
            case Command.ChangeLimits change -> limits.change(change.instrument(), change.limits());
            case Command.ProposeLimits propose -> limits.propose(propose.instrument(), propose.limits());
            case Command.ChangeAccountLimits change -> limits.change(change.limits());
            case Command.ProposeAccountLimits propose -> limits.propose(propose.limits());
            case Command.ConfirmLimits confirm -> limits.confirm(confirm.proposal());
            case Command.Reconcile _ -> done(reconciliation.askNow());
            case Command.AcceptPosition accept -> {
                String refusal = reconciliation.acceptPosition(accept.instrument());
                steps.publishExposure(accept.instrument().index());
                lists.onPosition(accept.instrument().index());
                yield done(refusal);
            }
            case Command.StartStrategy start -> strategies.start(start.name(), start.strategy());
            case Command.StopStrategy stop -> strategies.stop(stop.name(), stop.reason());
        };
    }

    private Outcome submit(Command.Submit submit, Set<CheckCode> confirmed) {
        Outcome outcome = flow.submit(submit, confirmed);
        if (outcome instanceof Outcome.Denied denied) breaches.onDenied(submit.instrument(), denied.denial());
        return outcome;
    }

    private static Outcome done(String refusal) {
        return refusal.isEmpty() ? new Outcome.Done(0) : new Outcome.NotDone(refusal);
    }
}
