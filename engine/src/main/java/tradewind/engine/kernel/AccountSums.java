package tradewind.engine.kernel;

import java.util.Arrays;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.market.Instruments;
import tradewind.engine.positions.Ledger;

/// The account at the last prices, kept up to date instrument by instrument: a price or an order only marks what it
/// touches, and whoever asks next has the marked ones worked out again. An instrument without position and open
/// orders costs a tick one look. Allocates nothing.
final class AccountSums implements AccountView {
    private final HomeValue values;
    private final Ledger ledger;
    private final OwnOrders orders;
    private final GateView view;
    private final long startingCash;
    /// The most one instrument may be worth, so that the sums of all of them fit.
    private final long most;

    private final long[] longOf;
    private final long[] shortOf;
    private final long[] profitOf;
    private final boolean[] unknown;
    /// Whether its price, or its rate, changes anything.
    private final boolean[] live;
    /// Instruments whose quote currency an instrument's price converts.
    private final int[][] convertedBy;

    private final boolean[] marked;
    private final int[] queue;
    private int queued;
    private int unknowns;
    private long gross;
    private long longs;
    private long shorts;
    private long open;
    private long profit;
    private long dayStartEquity;
    private long messages;
    private long fills;

    AccountSums(
            Instruments instruments,
            HomeValue values,
            Ledger ledger,
            OwnOrders orders,
            GateView view,
            AccountRecord recovered) {
        int count = instruments.size();
        this.values = values;
        this.ledger = ledger;
        this.orders = orders;
        this.view = view;
        startingCash = recovered.startingCash();
        dayStartEquity = recovered.dayStartEquity();
        messages = recovered.messagesToday();
        fills = recovered.fillsToday();
        most = Long.MAX_VALUE / (4L * Math.max(1, count));
        longOf = new long[count];
        shortOf = new long[count];
        profitOf = new long[count];
        unknown = new boolean[count];
        live = new boolean[count];
        marked = new boolean[count];
        queue = new int[count];
        convertedBy = new int[count][0];
        for (int i = 0; i < count; i++) {
            int rate = values.rateInstrument(i);
            if (rate < 0) continue;
            convertedBy[rate] = Arrays.copyOf(convertedBy[rate], convertedBy[rate].length + 1);
            convertedBy[rate][convertedBy[rate].length - 1] = i;
        }
        for (int i = 0; i < count; i++) mark(i);
    }

    /// The instrument's price changed.
    void onPrice(int instrument) {
        if (live[instrument]) mark(instrument);
        for (int converted : convertedBy[instrument]) if (live[converted]) mark(converted);
    }

    /// The instrument's position or open orders changed.
    void mark(int instrument) {
        if (marked[instrument]) return;
        marked[instrument] = true;
        queue[queued++] = instrument;
    }

    void onMessage() {
        messages++;
    }

    void onFill() {
        fills++;
    }

    void onDayStart(long equity) {
        dayStartEquity = equity;
        messages = 0;
        fills = 0;
    }

    private void settle() {
        while (queued > 0) {
            int i = queue[--queued];
            marked[i] = false;
            revalue(i);
        }
    }

    private void revalue(int i) {
        long net = ledger.netQuantity(i);
        long buys = orders.openBuy(i);
        long sells = orders.openSell(i);
        boolean held = net != 0 || buys != 0 || sells != 0;
        long booked = ledger.realised(i) - ledger.fees(i);
        live[i] = held || booked != 0 && values.rateInstrument(i) != HomeValue.HOME;
        long price = values.price(i, view);
        long rate = values.ratePrice(i, view);
        long worth = values.of(i, net, price, rate);
        long ifBought = buys == 0 ? worth : values.of(i, net + buys, price, rate);
        long ifSold = sells == 0 ? worth : values.of(i, net - sells, price, rate);
        long gain = worth == HomeValue.UNKNOWN ? worth : values.ofMoney(i, booked - ledger.cost(i), rate);
        boolean known = fits(worth) && fits(ifBought) && fits(ifSold) && fits(gain);
        if (unknown[i] == known) {
            unknown[i] = !known;
            unknowns += known ? -1 : 1;
        }
        if (known) put(i, ifBought, ifSold, worth + gain);
        else put(i, 0, 0, 0);
    }

    private boolean fits(long value) {
        return value >= -most && value <= most;
    }

    private void put(int i, long ifBought, long ifSold, long gain) {
        gross += worst(ifBought, ifSold) - worst(longOf[i], shortOf[i]);
        longs += ifBought - longOf[i];
        shorts += ifSold - shortOf[i];
        open += ifBought - ifSold - (longOf[i] - shortOf[i]);
        profit += gain - profitOf[i];
        longOf[i] = ifBought;
        shortOf[i] = ifSold;
        profitOf[i] = gain;
    }

    private static long worst(long ifBought, long ifSold) {
        return Math.max(Math.abs(ifBought), Math.abs(ifSold));
    }

    @Override
    public long grossExposure() {
        settle();
        return gross;
    }

    @Override
    public long longExposure() {
        settle();
        return longs;
    }

    @Override
    public long shortExposure() {
        settle();
        return shorts;
    }

    @Override
    public long openOrderValue() {
        settle();
        return open;
    }

    @Override
    public long equity() {
        settle();
        return startingCash + profit;
    }

    @Override
    public long dayStartEquity() {
        return dayStartEquity;
    }

    @Override
    public int unvalued() {
        settle();
        if (unknowns == 0) return -1;
        for (int i = 0; i < unknown.length; i++) if (unknown[i]) return i;
        throw new IllegalStateException(unknowns + " instruments without a value, and none found");
    }

    @Override
    public long messagesToday() {
        return messages;
    }

    @Override
    public long fillsToday() {
        return fills;
    }
}
