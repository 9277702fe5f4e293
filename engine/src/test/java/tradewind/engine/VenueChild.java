package tradewind.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import tradewind.engine.kernel.WireGateway;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.time.SystemClock;

/// A process that trades at a venue of its parent's until it is killed. Prints `ack` for every answer it got.
final class VenueChild {
    private VenueChild() {}

    /// @param args journal folder, port of the venue, seed
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[2]));
        var gateway = new WireGateway(Integer.parseInt(args[1]), new SystemClock(), VenueDesk.HEARTBEAT);
        var engine = new TradingEngine();
        VenueDesk desk = new VenueDesk(engine.open(VenueDesk.config(Path.of(args[0]), SessionMode.PAPER, gateway)));
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        List<OrderId> sent = new ArrayList<>();
        while (true) {
            act(desk, sent, random);
            System.out.println("ack");
            LockSupport.parkNanos(random.nextInt(2_000_000));
        }
    }

    private static void act(VenueDesk desk, List<OrderId> sent, Random random) {
        String price = "%d.00".formatted(95 + random.nextInt(10));
        if (sent.isEmpty() || random.nextInt(3) > 0) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            if (desk.submit(side, "0.20", price) instanceof Answer.Sent order) sent.add(order.order());
        } else {
            desk.session.orders().cancel(sent.get(random.nextInt(sent.size()))).join();
        }
    }
}
