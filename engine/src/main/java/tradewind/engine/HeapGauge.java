package tradewind.engine;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// How full the heap was after the last collection, as a share of all it may have: what lives, not what lies about.
///
/// Any thread; 0 before the first collection.
final class HeapGauge implements DoubleSupplier {
    private static final HeapGauge PROCESS = new HeapGauge();

    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());
    private volatile double share;

    private HeapGauge() {
        NotificationListener listener = (notification, _) -> collected(notification);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter) emitter.addNotificationListener(listener, null, null);
    }

    /// Of this process.
    static HeapGauge process() {
        return PROCESS;
    }

    private void collected(Notification notification) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) return;
        var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        long used = 0;
        Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
        for (Map.Entry<String, MemoryUsage> pool : after.entrySet())
            if (heapPools.contains(pool.getKey())) used += pool.getValue().getUsed();
        share = (double) used / Runtime.getRuntime().maxMemory();
    }

    @Override
    public double getAsDouble() {
        return share;
    }
}
