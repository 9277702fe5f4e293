package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import tradewind.views.blotter.HandDesk;
import tradewind.views.blotter.TestDesk;
import tradewind.views.keeping.NamedEntries;

class PresetExitsTest {
    private final NamedEntries kept = NamedEntries.forgetful();
    private final PresetBook book = new PresetBook(kept);

    private void keep(String name, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("name", name);
        kept.put(name, fields);
    }

    private static Map<String, String> exits(String target, String stop) {
        return Map.of("stopKind", "STOP", "stop", stop, "target1", target, "share1", "100");
    }

    private Optional<String> words() {
        return PresetExits.of(book, HandDesk.BTC).map(PresetExits::words);
    }

    @Test
    void thereAreNoneWhileNoPresetHasABracket() {
        assertEquals(Optional.empty(), words());
        keep("plain", Map.of());
        assertEquals(Optional.empty(), words());
    }

    @Test
    void theFirstPresetWithABracketHasThemTheInstrumentsOwnBeforeThoseForAll() {
        keep("plain", Map.of());
        keep("all", exits("+9.00", "−9.00"));
        assertEquals(Optional.of("all: +9.00 / −9.00"), words());
        Map<String, String> own = new LinkedHashMap<>(exits("+2.00", "−1.00"));
        own.put("symbol", HandDesk.BTC.symbol());
        keep("own", own);
        assertEquals(Optional.of("own: +2.00 / −1.00"), words());
    }

    @Test
    void aPresetOfAnotherInstrumentIsNotAsked() {
        Map<String, String> other = new LinkedHashMap<>(exits("+2.00", "−1.00"));
        other.put("symbol", HandDesk.OTHER.symbol());
        keep("other", other);
        assertEquals(Optional.empty(), words());
    }

    @Test
    void onTheTicketTheyOpenItsBracketAndWithoutAnyItOpensEmpty() {
        TestDesk desk = new TestDesk();
        TicketViewModel ticket =
                new TicketViewModel(desk, TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));
        ticket.attach(Optional.empty());
        assertTrue(ticket.exits().on().get());
        assertEquals("", ticket.exits().stop().get());
        keep("all", exits("+9.00", "−8.00"));
        ticket.attach(PresetExits.of(book, TestDesk.BTC));
        assertTrue(ticket.exits().on().get());
        assertEquals("−8.00", ticket.exits().stop().get());
        assertEquals("+9.00", ticket.exits().target(0).price().get());
        assertEquals(List.of(), desk.orders.requests);
    }
}
