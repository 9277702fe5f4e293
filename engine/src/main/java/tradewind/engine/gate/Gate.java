package tradewind.engine.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
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
    private static final Check[] NEW_ORDER = {
        new KillState(),
        new MarketOpen(),
        new Restricted(),
        new LimitMissing(),
        new PriceInvalid(),
        new OffTick(),
        new OffLot(),
        new ReferenceMissing(),
        new ReferenceStale(),
        new PriceCollar(),
        new MaxQuantity(),
        new NotionalOverflow(),
        new MaxNotional(),
        new MaxPosition(),
        new ShortSale(),
        new SelfMatch(),
        new MessageRate(),
        new DuplicateOrder()
    };
    /// A change is no duplicate; all else is asked of it too.
    private static final Check[] REPLACE = Arrays.copyOf(NEW_ORDER, NEW_ORDER.length - 1);
    /// What is asked even of an order that only lowers or leaves.
    private static final Check[] FORM = {new PriceInvalid(), new OffTick(), new OffLot()};

    /// Asked after all else, of new orders and of changes.
    private static final AccountCheck[] ACCOUNT = {
        new AccountLimitMissing(),
        new ValueUnknown(),
        new GrossExposure(),
        new NetExposure(),
        new OpenOrderValue(),
        new BuyingPower(),
        new DayLoss(),
        new EquityFloor(),
        new OrderToTrade(),
        new RepeatedOrder()
    };
    private static final AccountCheck[] ACCOUNT_REPLACE = Arrays.copyOf(ACCOUNT, ACCOUNT.length - 1);
    private static final AccountCheck[] NOTHING = {};

    private static final Check[] EXIT = {new PriceInvalid(), new OffTick(), new OffLot(), new NotReducing()};

    private static final Measure[] MEASURES = {
        new MaxQuantity(), new MaxNotional(), new PriceCollar(), new MaxPosition()
    };

    private final Instruments instruments;
    private final AtomicReferenceArray<Limits> limits;
    private volatile @Nullable Account account;

    /// The limits of the account and how values come to its currency.
    private record Account(AccountLimits limits, HomeValue values) {}

    /// A gate without limits, which refuses everything until it is given some.
    public Gate(Instruments instruments) {
        this.instruments = instruments;
        limits = new AtomicReferenceArray<>(instruments.size());
        for (int i = 0; i < instruments.size(); i++) limits.set(i, Limits.NONE);
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

    /// The limits of the account in force.
    public Optional<AccountLimits> accountLimits() {
        return Optional.ofNullable(account).map(Account::limits);
    }

    /// Puts limits of the account in force, at once and without asking whether they are higher.
    public void accountLimits(AccountLimits next) {
        account = new Account(next, new HomeValue(instruments, next.home()));
    }

    /// What is done when a rule is broken.
    public RuleGrid rules() {
        Account known = account;
        return known == null ? RuleGrid.DEFAULT : known.limits.rules();
    }

    /// The figures if one of the [market's rules][RuleGrid#MEASURED] is broken now; empty if it is kept, or cannot be
    /// told.
    ///
    /// @throws IllegalArgumentException if the rule is none of them
    public String broken(CheckCode rule, GateView view) {
        if (rule == CheckCode.REFERENCE_STALE) return MeasuredRules.stale(instruments, this, view);
        Account known = account;
        return known == null ? "" : MeasuredRules.broken(rule, known.limits, view);
    }

    /// Judges a new order. An order that only reduces the position is not stopped by any limit on
    /// position, value, exposure or loss; all else is asked of it too.
    ///
    /// @throws IllegalArgumentException if the instrument is not one of this session
    public Verdict judge(Order order, GateView view) {
        return judge(NEW_ORDER, ACCOUNT, order, order.quantity().units(), view);
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
        return lowers(current, changed)
                ? judge(FORM, NOTHING, changed, added, view)
                : judge(REPLACE, ACCOUNT_REPLACE, changed, added, view);
    }

    /// Judges an order that leaves a position, on the way of flatten and kill. It passes in every trading state
    /// and without market data, and asks for no limit; but it passes only if it is well-formed and, together
    /// with what is open on its side, takes the position nearer to flat and never through it. [#exitQuantity]
    /// is the most that passes.
    ///
    /// @throws IllegalArgumentException if the instrument is not one of this session
    public Verdict judgeExit(Order order, GateView view) {
        return judge(EXIT, NOTHING, order, order.quantity().units(), view);
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
        return NEW_ORDER.length + ACCOUNT.length;
    }

    private Verdict judge(Check[] checks, AccountCheck[] ofAccount, Order order, long added, GateView view) {
        Limits inForce = limitsOf(order);
        for (Check check : checks) {
            if (!check.passes(order, added, inForce, view))
                return refused(check.code(), check.numbers(order, added, inForce, view));
        }
        return ofAccount.length == 0 ? new Passed(order) : judge(ofAccount, order, added, view);
    }

    private Verdict judge(AccountCheck[] checks, Order order, long added, GateView view) {
        Account known = account;
        if (known == null) return refused(CheckCode.LIMIT_MISSING, "missing=account");
        long worth = known.values.of(order.instrument().index(), added, view);
        for (AccountCheck check : checks) {
            if (!check.passes(order, added, worth, known.limits, view))
                return refused(check.code(), check.numbers(order, added, worth, known.limits, view));
        }
        return new Passed(order);
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
        if (index >= instruments.size() || !instruments.get(index).equals(instrument))
            throw new IllegalArgumentException("not an instrument of this session: " + instrument);
        return limits.get(index);
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
