package tradewind.views.blotter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.Theme;

/// Question: how much of the FX thread does the blotter take with 100,000 orders and 10,000 order events a second?
///
/// Not a test: a figure for the benchmark page. Arguments, all optional: orders, events a second, seconds, tab. Half of
/// the events go to the newest 400 orders, so that rows in sight change in every frame; one in a hundred enters a new
/// order at the top. Events are produced at a fixed rate on a thread of their own, whether or not the screen keeps up.
public final class BlotterLoad {
    private static final int HOT = 400;

    private BlotterLoad() {}

    public static void main(String[] args) throws Exception {
        int orders = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        Tab tab = args.length > 3 ? Tab.valueOf(args[3]) : Tab.WORKING;
        TestDesk desk = new TestDesk();
        List<Order> all = new ArrayList<>();
        desk.trade("1118.99", "1");
        for (int i = 0; i < orders; i++) all.add(desk.work(Side.BUY, "1000", TestDesk.limit("1100.00")));

        CountDownLatch shown = new CountDownLatch(1);
        AtomicLong frames = new AtomicLong();
        AtomicLong pulseNanos = new AtomicLong();
        AtomicLong fxThread = new AtomicLong();
        Platform.startup(() -> {
            fxThread.set(Thread.currentThread().threadId());
            BlotterView view = new BlotterView(new BlotterViewModel(desk, Runnable::run, Platform::runLater));
            Scene scene = new Scene(view, 1060, 300);
            Theme.DARK.apply(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.model().tabProperty().set(tab);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    long start = System.nanoTime();
                    view.pulse(now);
                    pulseNanos.addAndGet(System.nanoTime() - start);
                    if (frames.incrementAndGet() == 30) shown.countDown();
                }
            }.start();
        });
        shown.await();

        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong sent = new AtomicLong();
        Thread producer = new Thread(() -> produce(desk, all, rate, stop, sent), "events");
        producer.start();
        Thread.sleep(5_000);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getThreadCpuTime(fxThread.get());
        long wall = System.nanoTime();
        long events = sent.get();
        long framesBefore = frames.get();
        long pulsesBefore = pulseNanos.get();
        Thread.sleep(seconds * 1_000L);
        double cpuShare = (double) (threads.getThreadCpuTime(fxThread.get()) - cpu) / (System.nanoTime() - wall);
        double took = (System.nanoTime() - wall) / 1e9;
        long drawn = frames.get() - framesBefore;
        System.out.printf(
                Locale.ROOT,
                "orders %,d; events/s %,.0f; FX thread CPU %.1f %%; frames/s %.1f; pulse mean %.3f ms; tab %s%n",
                desk.desk().orders().size(),
                (sent.get() - events) / took,
                100 * cpuShare,
                drawn / took,
                (pulseNanos.get() - pulsesBefore) / 1e6 / Math.max(1, drawn),
                tab);
        stop.set(true);
        producer.join();
        Platform.exit();
        System.exit(0);
    }

    private static void produce(TestDesk desk, List<Order> all, int rate, AtomicBoolean stop, AtomicLong sent) {
        Random random = new Random(7);
        long start = System.nanoTime();
        for (long n = 0; !stop.get(); n++) {
            long due = start + n * 1_000_000_000L / rate;
            while (System.nanoTime() < due) LockSupport.parkNanos(100_000);
            if (n % 100 == 0) all.add(desk.send(Side.SELL, "1000", TestDesk.limit("1120.00")));
            else {
                int from = n % 2 == 0 ? Math.max(0, all.size() - HOT) : 0;
                Order order = all.get(from + random.nextInt(all.size() - from));
                switch (random.nextInt(3)) {
                    case 0 -> desk.fill(order, "0.01", "1118.99");
                    case 1 ->
                        desk.event(new OrderEvent.ReplaceRequested(
                                order.id(), desk.tick(), order.quantity(), order.terms()));
                    default ->
                        desk.event(new OrderEvent.Replaced(order.id(), desk.tick(), order.quantity(), order.terms()));
                }
            }
            sent.incrementAndGet();
        }
    }
}
