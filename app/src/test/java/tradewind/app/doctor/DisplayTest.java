package tradewind.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private static final Optional<String> GTK = Optional.of("/usr/lib/libgtk-3.so.0");

    @Test
    void opensAWindowWithAServerAndGtk() {
        assertEquals(Optional.empty(), linux(Map.of("DISPLAY", ":0"), GTK).missing());
    }

    @Test
    void namesTheMissingServerInOneLine() {
        String line = linux(Map.of("DISPLAY", " "), GTK).missing().orElseThrow();
        assertTrue(line.contains("DISPLAY is not set"), line);
        assertFalse(line.contains("\n"));
    }

    @Test
    void doesNotTakeBareWaylandForAServer() {
        String line =
                linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), GTK).missing().orElseThrow();
        assertTrue(line.contains("XWayland"), line);
    }

    @Test
    void namesMissingGtkInOneLine() {
        String line = linux(Map.of("DISPLAY", ":0"), Optional.empty()).missing().orElseThrow();
        assertTrue(line.contains("libgtk-3.so.0"), line);
        assertFalse(line.contains("\n"));
    }

    @Test
    void asksForNothingElsewhere() {
        assertEquals(Optional.empty(), new Display(false, Map.of(), Optional::empty).missing());
    }

    private static Display linux(Map<String, String> environment, Optional<String> gtk) {
        return new Display(true, environment, () -> gtk);
    }
}
