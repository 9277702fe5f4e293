package tradewind.engine.kernel;

import tradewind.engine.gate.GateView;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.positions.Ledger;

/// What a [Kernel] is made of, and who of them knows whom.
final class KernelParts {
    final MarketPicture market;
    final MarketIngress ingress;
    final OwnOrders orders;
    final Ledger ledger;
    final OrderNotices notices;
    final AuditTrail trail;
    final OrderSteps steps;
    final OrderFlow flow;
    final StrategyHost strategies;
    final Exits exits;
    final VenueReports reports;
    final AccountRecord account;
    final AccountSums sums;
    final Breaches breaches;
    final VenueLink link;
    final Reconciliation reconciliation;
    final HeldOrders held;
    final OrderLists lists;
    final GoodTillDate dates;
    final TradingStates states;
    final DayTurn days;
    final Commands commands;

    /// @param view the kernel; it is not asked anything yet
    KernelParts(KernelSetup setup, KernelState recovered, KernelOutput out, GateView view) {
        int count = setup.instruments().size();
        notices = new OrderNotices();
        market = new MarketPicture(count);
        ledger = recovered.ledger();
        orders = new OwnOrders(
                setup.epoch(), setup.instruments(), recovered.table().finished());
        trail = new AuditTrail(out, view, recovered.ticks());
        ingress = new MarketIngress(setup.instruments(), view, trail);
        account = recovered.account();
        var values = new HomeValue(setup.instruments(), account.home());
        sums = new AccountSums(setup.instruments(), values, ledger, orders, view, account);
        link = new VenueLink(setup.gateway().outside() ? LinkState.DOWN : LinkState.READY);
        var form = new VenueForm(setup.gateway().capabilities());
        steps = new OrderSteps(setup, orders, ledger, sums, trail, notices);
        flow = new OrderFlow(setup, orders, ledger, sums, view, trail, steps, link, form);
        var work = new DeskWork(setup.gate(), orders, view, flow, form, trail);
        held = new HeldOrders(setup, view, flow, work, form, link, trail);
        lists = new OrderLists(count, view, flow, work, held, trail, link);
        var entry = new ListEntry(setup, orders, view, flow, form);
        dates = new GoodTillDate(orders, view, flow, form, trail, recovered.at());
        exits = new Exits(setup, orders, view, flow, trail, link);
        breaches = new Breaches(setup.gate(), view, flow, exits, trail);
        strategies = new StrategyHost(setup.instruments(), view, flow, trail, notices, breaches);
        reports = new VenueReports(orders, ledger, view, flow, exits, strategies, trail, link);
        var catchUp = new FillCatchUp(orders, view, reports, trail);
        reconciliation = new Reconciliation(
                setup, ledger, view, trail, link, new BookComparison(setup, orders, view, flow, trail, catchUp));
        if (!(setup.gateway() instanceof SimulatedVenue)) exits.boundBy(reconciliation::exitBound);
        var limits = new LimitsInForce(setup, recovered, view, trail);
        states = new TradingStates(setup.instruments(), recovered, view, exits, strategies, trail);
        days = new DayTurn(market, account, sums, ledger, trail, recovered.at());
        var changes = new OrderChanges(setup, orders, view, flow, form, link, trail);
        commands = new Commands(
                flow, steps, changes, entry, lists, exits, states, limits, reconciliation, strategies, breaches);
    }

    /// Goes on where the journal ends, once the kernel itself is there to be asked.
    void recover(KernelSetup setup, KernelState recovered) {
        orders.recover(recovered.table());
        orders.forEachOpen(slot -> {
            lists.recovered(slot);
            held.recovered(slot);
            dates.onOrder(slot);
        });
        steps.watcher((slot, event) -> {
            held.onEvent(slot, event);
            lists.onEvent(slot, event);
            dates.onOrder(slot);
        });
        for (int i = 0; i < setup.instruments().size(); i++) {
            market.status(i, account.status(i));
            setup.exposure().write(i, account.status(i));
            steps.publishExposure(i);
        }
        recovered.tradingStates().forEach(exits::restore);
    }
}
