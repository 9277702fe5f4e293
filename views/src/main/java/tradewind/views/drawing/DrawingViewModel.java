package tradewind.views.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import tradewind.engine.market.Instrument;

/// What is drawn on one chart, which of it is selected, and with which tool the next is made.
final class DrawingViewModel {
    private final Instrument instrument;
    private final DrawingBook book;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.POINTER);
    private final BooleanProperty magnet = new SimpleBooleanProperty(this, "magnet", false);
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked", false);
    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden", false);
    private final ObjectProperty<Optional<Drawing>> note = new SimpleObjectProperty<>(this, "note", Optional.empty());
    private int selected;

    DrawingViewModel(Instrument instrument, DrawingBook book) {
        this.instrument = instrument;
        this.book = book;
        tool.addListener((seen, was, is) -> {
            if (is != Tool.POINTER) hidden.set(false);
        });
        locked.addListener((seen, was, is) -> deselect());
        hidden.addListener((seen, was, is) -> deselect());
    }

    ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    BooleanProperty magnetProperty() {
        return magnet;
    }

    /// Whether drawings stay where they are.
    BooleanProperty lockedProperty() {
        return locked;
    }

    BooleanProperty hiddenProperty() {
        return hidden;
    }

    /// The note whose words are asked for.
    ObjectProperty<Optional<Drawing>> noteProperty() {
        return note;
    }

    /// What is kept, bottom first; the same list until that changes.
    List<Drawing> kept() {
        return book.of(instrument);
    }

    /// What is in sight, without what is being made or moved.
    List<Drawing> shown() {
        return hidden.get() ? List.of() : kept();
    }

    Optional<Drawing> selected() {
        return shown().stream().filter(each -> each.id() == selected).findFirst();
    }

    /// Its number; 0 for none.
    int selectedId() {
        return selected;
    }

    void select(int id) {
        selected = id;
    }

    void deselect() {
        selected = 0;
    }

    /// Selects the next or the one before.
    ///
    /// @param step 1 or −1
    /// @return false past the last or before the first; then none is selected
    boolean selectNext(int step) {
        List<Drawing> all = locked.get() ? List.of() : shown();
        int now = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id() == selected)
                .findFirst()
                .orElse(step > 0 ? -1 : all.size());
        int next = now + step;
        deselect();
        if (next < 0 || next >= all.size()) return false;
        selected = all.get(next).id();
        return true;
    }

    /// Keeps a new one, and selects it.
    void add(Drawing made) {
        Drawing numbered = made.as(book.newId(instrument));
        List<Drawing> all = new ArrayList<>(kept());
        all.add(numbered);
        book.put(instrument, all);
        selected = numbered.id();
    }

    void change(int id, UnaryOperator<Drawing> to) {
        book.put(
                instrument,
                kept().stream()
                        .map(each -> each.id() == id ? to.apply(each) : each)
                        .toList());
    }

    /// Removes the selected one.
    ///
    /// @return false if none is
    boolean remove() {
        Optional<Drawing> gone = selected();
        gone.ifPresent(drawing -> book.put(
                instrument,
                kept().stream().filter(each -> each.id() != drawing.id()).toList()));
        deselect();
        return gone.isPresent();
    }

    /// Removes all of the instrument.
    ///
    /// @return how many there were
    int removeAll() {
        int all = kept().size();
        deselect();
        book.put(instrument, List.of());
        return all;
    }

    /// Takes the last change of the instrument's drawings back.
    boolean undo() {
        return book.undo(instrument);
    }

    /// Asks for the words of the selected note.
    ///
    /// @return false if none is selected
    boolean write() {
        Optional<Drawing> selectedNote = selected().filter(each -> each.tool() == Tool.NOTE);
        if (selectedNote.isPresent()) note.set(selectedNote);
        return selectedNote.isPresent();
    }

    /// The words of the note asked for; without any it is not kept.
    void written(String words) {
        Optional<Drawing> asked = note.get();
        note.set(Optional.empty());
        if (asked.isEmpty()) return;
        String line = words.strip().replaceAll("\\s+", " ");
        Drawing now = asked.get().saying(line);
        if (now.id() > 0 && line.isEmpty()) {
            select(now.id());
            remove();
        } else if (now.id() > 0) change(now.id(), was -> was.saying(line));
        else if (!line.isEmpty()) add(now);
    }

    /// The note stays as it was; a new one is not kept.
    void unwritten() {
        note.set(Optional.empty());
    }
}
