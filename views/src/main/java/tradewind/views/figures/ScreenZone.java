package tradewind.views.figures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import tradewind.views.controls.InSight;

/// The zone the times on screen are in: one for the whole desk, chosen once. Files are in UTC and never ask here.
///
/// Read on any thread; changed on the FX thread, where those who follow are told.
public final class ScreenZone {
    /// What UTC is called, for what is shown in it whatever was chosen.
    public static final String UTC = "UTC";

    /// UTC before anything was chosen.
    private static final ReadOnlyObjectWrapper<ZoneId> ZONE = new ReadOnlyObjectWrapper<>(null, "zone", ZoneOffset.UTC);

    private static volatile ZoneClock clock = new ZoneClock(ZoneOffset.UTC);

    /// Which zone a trader wants.
    public enum Choice {
        UTC,
        EXCHANGE,
        LOCAL;

        /// @param exchange where the desk's market is
        /// @param machine where the desk is
        public ZoneId zone(ZoneId exchange, ZoneId machine) {
            return switch (this) {
                case UTC -> ZoneOffset.UTC;
                case EXCHANGE -> exchange;
                case LOCAL -> machine;
            };
        }
    }

    private ScreenZone() {}

    /// Every time written from now on is in this zone.
    public static void choose(ZoneId zone) {
        clock = new ZoneClock(zone);
        ZONE.set(zone);
    }

    public static ZoneId now() {
        return clock.zone();
    }

    /// The clock of the zone in force.
    public static ZoneClock clock() {
        return clock;
    }

    /// The zone in force, for those who show times and stay. FX thread only.
    public static ReadOnlyObjectProperty<ZoneId> property() {
        return ZONE.getReadOnlyProperty();
    }

    /// What a panel calls the zone in force, such as `UTC` or `New York`.
    public static String name() {
        return name(now());
    }

    /// The city a zone is named after, `UTC`, or how far it is from UTC, such as `UTC+05:30`.
    public static String name(ZoneId zone) {
        if (zone.getRules().isFixedOffset()) {
            String offset = zone.getRules().getOffset(Instant.EPOCH).getId();
            return offset.equals("Z") ? UTC : UTC + offset;
        }
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// Does something whenever the zone changes while a node is in a window that shows; if it changed while the node
    /// was out of sight, as it comes back. A node that is gone for good is not held.
    public static void follow(Node node, Runnable again) {
        var _ = property().when(InSight.of(node)).subscribe((was, is) -> again.run());
    }
}
