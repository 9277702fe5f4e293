package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.orders.Side;

/// A desk on threads of its own with a journal in a scratch folder.
abstract class OnLiveDesk {
    /// Room in the inbox.
    static final int SIZE = 1 << 14;

    @TempDir
    Path folder;

    final ScriptedGateway venue = new ScriptedGateway();

    LiveDesk open(boolean feedWaits) throws Exception {
        LiveDesk desk = new LiveDesk(folder, venue, feedWaits);
        desk.trade(10_000);
        desk.quote(9_990);
        return desk;
    }

    static Command.Submit buy() {
        return order(Side.BUY, BTC, "1.00", limit("99.00"));
    }
}
