package tradewind.engine.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderState;
import tradewind.engine.positions.Ledger;

/// One number for everything that is money: two states with the same hash are the same.
final class StateHash {
    private StateHash() {}

    /// @param orders by rising id
    /// @param others trading states other than active; those of single instruments count
    static String of(
            Collection<OrderState> orders,
            Instruments instruments,
            Ledger ledger,
            TradingState tradingState,
            Collection<KernelNote.StateChanged> others) {
        MessageDigest digest = sha256();
        for (OrderState o : orders) {
            add(
                    digest,
                    o.order().id() + "|" + o.order().instrument().id() + "|"
                            + o.order().side() + "|"
                            + o.order().quantity() + "|" + o.order().terms() + "|"
                            + o.order().timeInForce() + "|"
                            + o.status() + "|" + o.cumQty() + "|" + o.cumNotional() + "|" + o.triggered()
                            + (o.order().handling().equals(Handling.PLAIN)
                                    ? ""
                                    : "|" + o.order().handling()));
        }
        for (int i = 0; i < instruments.size(); i++) {
            add(
                    digest,
                    instruments.get(i).id() + "|" + ledger.netQuantity(i) + "|" + ledger.cost(i) + "|"
                            + ledger.realised(i) + "|" + ledger.fees(i));
        }
        for (Currency currency : ledger.currencies())
            add(digest, ledger.cash(currency).toString());
        add(digest, tradingState.name());
        for (KernelNote.StateChanged own : others) {
            if (own.instrument() == KernelNote.StateChanged.SESSION) continue;
            add(digest, instruments.get(own.instrument()).id() + "|" + own.state());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
