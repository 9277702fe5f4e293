package tradewind.views.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.views.figures.ScreenZone.Choice;

class ScreenZoneTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @AfterEach
    void utcAgain() {
        ScreenZone.choose(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "Z, UTC",
        "UTC, UTC",
        "Etc/UTC, UTC",
        "GMT, UTC",
        "Europe/Berlin, Berlin",
        "America/New_York, New York",
        "America/Argentina/Buenos_Aires, Buenos Aires",
        "CET, CET",
        "Etc/GMT-3, UTC+03:00",
        "+05:30, UTC+05:30"
    })
    void isCalledByItsCityOrItsDistanceFromUtc(String zone, String name) {
        assertEquals(name, ScreenZone.name(ZoneId.of(zone)));
    }

    @Test
    void isUtcTheExchangesOrTheMachines() {
        assertEquals(ZoneOffset.UTC, Choice.UTC.zone(NEW_YORK, BERLIN));
        assertEquals(NEW_YORK, Choice.EXCHANGE.zone(NEW_YORK, BERLIN));
        assertEquals(BERLIN, Choice.LOCAL.zone(NEW_YORK, BERLIN));
    }

    @Test
    void whoIsOutOfSightIsNeitherToldNorHeld() throws InterruptedException {
        List<ZoneId> told = new ArrayList<>();
        WeakReference<Region> gone = followed(told);
        ScreenZone.choose(BERLIN);
        assertEquals(List.of(), told);
        for (int i = 0; i < 600 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(gone.get());
    }

    private static WeakReference<Region> followed(List<ZoneId> told) {
        Region node = new Region();
        ScreenZone.follow(node, () -> {
            told.add(ScreenZone.now());
            node.requestLayout();
        });
        return new WeakReference<>(node);
    }

    @Test
    void whatIsSaidOnceSaysItsZone() {
        ScreenZone.choose(NEW_YORK);
        assertEquals("17:53:40 New York", Figures.inZone(Figures.time(1_385_765_620_118_000_000L)));
    }
}
