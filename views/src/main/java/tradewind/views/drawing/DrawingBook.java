package tradewind.views.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.views.keeping.NamedEntries;

/// The drawings of a desk by instrument, the same on all charts of one. Nobody is called when they change: a chart asks
/// once per frame, and an instrument's list is the same object until then. FX thread only.
public final class DrawingBook {
    private static final int STEPS_BACK = 50;

    /// What there is of one instrument.
    private static final class Page {
        private List<Drawing> now = List.of();
        /// Texts this release cannot draw, by the name they are kept under.
        private final Map<String, String> unknown = new LinkedHashMap<>();
        private final Deque<List<Drawing>> before = new ArrayDeque<>();
        private int last;
    }

    private final NamedEntries entries;
    private final Map<String, Page> pages = new HashMap<>();

    /// @param entries one for each instrument: drawings as texts under their number
    public DrawingBook(NamedEntries entries) {
        this.entries = entries;
    }

    /// Forgotten with the window.
    public static DrawingBook forgetful() {
        return new DrawingBook(NamedEntries.forgetful());
    }

    private Page page(Instrument instrument) {
        return pages.computeIfAbsent(instrument.id().toString(), name -> read(name, instrument));
    }

    private Page read(String name, Instrument instrument) {
        Page page = new Page();
        List<Drawing> found = new ArrayList<>();
        entries.all().getOrDefault(name, Map.of()).forEach((key, text) -> {
            int id = number(key);
            page.last = Math.max(page.last, id);
            Optional<Drawing> drawing = id == 0 ? Optional.empty() : DrawingText.read(id, text, instrument);
            drawing.ifPresentOrElse(found::add, () -> page.unknown.put(key, text));
        });
        page.now = List.copyOf(found);
        return page;
    }

    private static int number(String key) {
        return key.matches("[1-9]\\d{0,8}") ? Integer.parseInt(key) : 0;
    }

    /// Bottom first.
    List<Drawing> of(Instrument instrument) {
        return page(instrument).now;
    }

    /// A number no drawing of the instrument has had.
    int newId(Instrument instrument) {
        return ++page(instrument).last;
    }

    /// Keeps exactly these of an instrument.
    void put(Instrument instrument, List<Drawing> drawings) {
        Page page = page(instrument);
        if (drawings.equals(page.now)) return;
        page.before.push(page.now);
        if (page.before.size() > STEPS_BACK) page.before.removeLast();
        keep(instrument, page, drawings);
    }

    /// Takes the last change back.
    ///
    /// @return false if there is none
    boolean undo(Instrument instrument) {
        Page page = page(instrument);
        if (page.before.isEmpty()) return false;
        keep(instrument, page, page.before.pop());
        return true;
    }

    private void keep(Instrument instrument, Page page, List<Drawing> drawings) {
        page.now = List.copyOf(drawings);
        Map<String, String> fields = new LinkedHashMap<>(page.unknown);
        for (Drawing each : page.now) fields.put(String.valueOf(each.id()), DrawingText.of(each, instrument));
        String name = instrument.id().toString();
        if (fields.isEmpty()) entries.remove(name);
        else entries.put(name, fields);
    }
}
