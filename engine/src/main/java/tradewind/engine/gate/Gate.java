package tradewind.engine.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// The pre-trade gate: every order passes it or is refused with a [code][CheckCode] and the figures it was
/// decided on.
///
/// Judging is a pure function of the order, the limits in force and the view; it changes nothing here, so the
/// same gate answers a ticket's preview and the kernel. It is safe on any thread if the view is. A pass
/// allocates the [Passed] alone; texts are made only for a refusal. The first check that refuses gives the
/// answer.
public final class Gate {
    private static final Measure[] MEASURES = {
        new MaxQuantity(), new MaxNotional(), new PriceCollar(), new MaxPosition()
    };

    private final Instruments instruments;
    private final AtomicReferenceArray<Limits> limits;
    private volatile Account account;

    /// The limits of the account and how values come to its currency.
    private record Account(AccountLimits limits, HomeValue values) {}

    /// A gate without limits, which refuses everything until it is given some.
    public Gate(Instruments instruments) {
        this.instruments = instruments;
        limits = new AtomicReferenceArray<>(instruments.size());
        for (int i = 0; i < instruments.size(); i++) limits.set(i, Limits.NONE);
        account = account(AccountLimits.none(Currency.USD));
    }

    /// @param initial the limits of every instrument, by index
    /// @throws IllegalArgumentException if there are not as many limits as instruments
    public Gate(Instruments instruments, List<Limits> initial, AccountLimits ofAccount) {
        this(instruments);
        accountLimits(ofAccount);
        if (initial.size() != instruments.size())
            throw new IllegalArgumentException(initial.size() + " limits for " + instruments.size() + " instruments");
        for (int i = 0; i < initial.size(); i++) limits.set(i, initial.get(i));
    }

    /// The limits in force.
    public Limits limits(int instrument) {
        return limits.get(instrument);
    }

    /// Puts limits in force, at once and without asking whether they are higher.
    public void limits(int instrument, Limits next) {
        limits.set(instrument, next);
    }

    /// The limits of the account in force; before the first were given, [none][AccountLimits#none].
    public AccountLimits accountLimits() {
        return account.limits;
    }

    /// Puts limits of the account in force, at once and without asking whether they are higher.
    public void accountLimits(AccountLimits next) {
        account = account(next);
    }

    private Account account(AccountLimits next) {
        return new Account(next, new HomeValue(instruments, next.home()));
    }

    /// What is done when a rule is broken.
    public RuleGrid rules() {
        return account.limits.rules();
    }

    /// The figures if one of the [market's rules][RuleGrid#MEASURED] is broken now; empty if it is kept, or cannot be
    /// told.
    ///
    /// @throws IllegalArgumentException if the rule is none of them
    public String broken(CheckCode rule, GateView view) {
        if (rule == CheckCode.REFERENCE_STALE) return MeasuredRules.stale(instruments, this, view);
        return MeasuredRules.broken(rule, account.limits, view);
    }

    /// Judges a new order. An order that only reduces the position is not stopped by any limit on
    /// position, value, exposure or loss; all else is asked of it too.
    ///
    /// @throws IllegalArgumentException if the instrument is not one of this session
    public Verdict judge(Order order, GateView view) {
        return judge(order, limitsOf(order), view);
    }

    /// Judges a new order that a person sends a second time, knowing by which codes it was refused. Those of them
    /// that are [overridable][CheckCode#overridable] do not refuse it; a missing limit does, and so does all
    /// else.
    ///
    /// @throws IllegalArgumentException if the instrument is not one of this session
    public Verdict judgeConfirmed(Order order, Set<CheckCode> confirmed, GateView view) {
        return judge(order, limitsOf(order).beyond(confirmed), view);
    }

    private Verdict judge(Order order, Limits inForce, GateView view) {
        long added = order.quantity().units();
        Account known = account;
        long worth = known.values.of(order.instrument().index(), added, view);
        Check refusing = OrderChecks.refusingNew(order, added, inForce, view);
        // a loop against the gate is named before whatever else refuses it
        AccountCheck broken = refusing == null
                ? AccountChecks.refusingNew(order, added, worth, known.limits, view)
                : AccountChecks.refusingLoop(order, added, worth, known.limits, view);
        if (broken != null) return refused(broken, order, added, worth, known.limits, view);
        return refusing == null ? new Passed(order) : refused(refusing, order, added, inForce, view);
    }

    /// Judges a change of a working order.
    ///
    /// A change that only lowers is passed in every trading state, on stale data too, as long as it is
    /// well-formed: no more quantity, and the same terms or a limit price further from the market. Any other
    /// goes through the checks of a new order, `DUPLICATE_ORDER` apart: size, value and price are judged as
    /// they would stand, the position by what is added to what is open already.
    ///
    /// @param current with the quantity and terms in force, its open quantity counted in the view
    /// @param cumQty filled so far, in quantity units
    /// @param changed the same order with the quantity (what is filled included) and terms it should have
    /// @throws IllegalArgumentException if it is not the same order, or the instrument is not one of this session
    public Verdict judgeReplace(Order current, long cumQty, Order changed, GateView view) {
        requireSame(current, changed);
        if (changed.quantity().units() <= cumQty) {
            String filled = Decimals.quantity(current.instrument(), cumQty);
            return refused(
                    CheckCode.QUANTITY_INVALID,
                    "quantity="
                            + Decimals.quantity(
                                    changed.instrument(), changed.quantity().units()) + " filled=" + filled);
        }
        long added = added(current, changed);
        Limits inForce = limitsOf(changed);
        boolean lowers = lowers(current, changed);
        Check refusing = lowers
                ? OrderChecks.refusingForm(changed, added, inForce, view)
                : OrderChecks.refusingChange(changed, added, inForce, view);
        if (refusing != null) return refused(refusing, changed, added, inForce, view);
        if (lowers) return new Passed(changed);
        Account known = account;
        long worth = known.values.of(changed.instrument().index(), added, view);
        AccountCheck broken = AccountChecks.refusingChange(changed, added, worth, known.limits, view);
        return broken == null ? new Passed(changed) : refused(broken, changed, added, worth, known.limits, view);
    }

    /// Judges an order that leaves a position, on the way of flatten and kill. It passes in every trading state
    /// and without market data, and asks for no limit; but it passes only if it is well-formed and, together
    /// with what is open on its side, takes the position nearer to flat and never through it. [#exitQuantity]
    /// is the most that passes.
    ///
    /// @throws IllegalArgumentException if the instrument is not one of this session
    public Verdict judgeExit(Order order, GateView view) {
        return judgeExit(order, order.quantity().units(), view);
    }

    private Verdict judgeExit(Order order, long added, GateView view) {
        Limits inForce = limitsOf(order);
        Check refusing = OrderChecks.refusingExit(order, added, inForce, view);
        return refusing == null ? new Passed(order) : refused(refusing, order, added, inForce, view);
    }

    /// The same for a change of an exit that works already: what it adds to what is left of the position counts.
    ///
    /// @param cumQty filled so far, in quantity units
    /// @throws IllegalArgumentException if it is not the same order, or the instrument is not one of this session
    public Verdict judgeExitReplace(Order current, long cumQty, Order changed, GateView view) {
        requireSame(current, changed);
        return judgeExit(changed, Math.max(0, changed.quantity().units() - cumQty), view);
    }

    /// Judges the form alone of an order that waits for another: its prices, its lot, that it does not contradict
    /// itself. Everything else is asked when it goes out.
    ///
    /// @throws IllegalArgumentException if the instrument is not one of this session
    public Verdict judgeForm(Order order, GateView view) {
        long added = order.quantity().units();
        Limits inForce = limitsOf(order);
        Check refusing = OrderChecks.refusingWaiting(order, added, inForce, view);
        return refusing == null ? new Passed(order) : refused(refusing, order, added, inForce, view);
    }

    /// The most an exit of the position may be for now, in quantity units and whole lots: what is held less
    /// what is already open in the exit's direction. An order that waits for its cancel counts as open, since
    /// it may still fill; once the venue has confirmed the cancels this is all that is held.
    ///
    /// @return zero if flat or already covered
    public long exitQuantity(int instrument, GateView view) {
        long net = view.netQuantity(instrument);
        long open = net > 0 ? view.openSellQuantity(instrument) : view.openBuyQuantity(instrument);
        long rest = Math.max(0, Math.absExact(net) - open);
        return rest - rest % instruments.get(instrument).lot();
    }

    /// How much of each limit on size, value, price and position a new order would use, nearest to its limit
    /// first. A limit that cannot be measured, because there is no price, is left out.
    public List<Usage> usage(Order order, GateView view) {
        return usage(order, order.quantity().units(), view);
    }

    /// The same for a change of a working order.
    public List<Usage> usageOfReplace(Order current, Order changed, GateView view) {
        requireSame(current, changed);
        return usage(changed, added(current, changed), view);
    }

    /// What one unit is expected to cost, in price units: the limit price, else the trigger, else the touch a
    /// market order would hit. Notionals are worked out at it.
    ///
    /// @return 0 if no price is known
    public long expectedPrice(Order order, GateView view) {
        return Reference.expected(order, view);
    }

    /// How many checks a new order goes through.
    public int checks() {
        return OrderChecks.COUNT + AccountChecks.COUNT;
    }

    private List<Usage> usage(Order order, long added, GateView view) {
        Limits inForce = limitsOf(order);
        List<Usage> all = new ArrayList<>(MEASURES.length);
        for (Measure measure : MEASURES) {
            double used = measure.used(order, added, inForce, view);
            if (!Double.isNaN(used))
                all.add(new Usage(measure.code(), used, measure.text(order, added, inForce, view)));
        }
        all.sort(Comparator.comparingDouble(Usage::used).reversed());
        return List.copyOf(all);
    }

    private Limits limitsOf(Order order) {
        Instrument instrument = order.instrument();
        int index = instrument.index();
        Instrument known = index < instruments.size() ? instruments.get(index) : null;
        if (known != instrument && !instrument.equals(known))
            throw new IllegalArgumentException("not an instrument of this session: " + instrument);
        return limits.get(index);
    }

    private static Verdict refused(Check by, Order order, long added, Limits limits, GateView view) {
        return refused(by.code(), by.numbers(order, added, limits, view));
    }

    private static Verdict refused(
            AccountCheck by, Order order, long added, long worth, AccountLimits limits, GateView view) {
        return refused(by.code(), by.numbers(order, added, worth, limits, view));
    }

    private static Verdict refused(CheckCode code, String numbers) {
        return new Verdict.Refused(new Denial(code.name(), numbers));
    }

    private static void requireSame(Order current, Order changed) {
        if (!current.id().equals(changed.id())
                || !current.instrument().equals(changed.instrument())
                || current.side() != changed.side())
            throw new IllegalArgumentException("not a change of " + current + ": " + changed);
    }

    private static long added(Order current, Order changed) {
        return Math.max(0, changed.quantity().units() - current.quantity().units());
    }

    private static boolean lowers(Order current, Order changed) {
        return added(current, changed) == 0
                && (changed.terms().equals(current.terms()) || limitMovedAway(current, changed));
    }

    private static boolean limitMovedAway(Order current, Order changed) {
        return current.terms() instanceof Terms.Limit from
                && changed.terms() instanceof Terms.Limit to
                && (current.side() == Side.BUY
                        ? to.price().units() <= from.price().units()
                        : to.price().units() >= from.price().units());
    }
}
