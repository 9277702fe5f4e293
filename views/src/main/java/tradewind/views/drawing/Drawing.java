package tradewind.views.drawing;

import java.util.ArrayList;
import java.util.List;

/// Something drawn on the chart of one instrument. It never changes; what is moved is another one of the same `id`.
///
/// @param id unlike that of any other drawing of the instrument, above zero; 0 while it is being made
/// @param anchors as many as the tool asks for
/// @param text the words of a note; empty for all others
record Drawing(int id, Tool tool, List<Anchor> anchors, String text) {
    Drawing {
        if (id < 0) throw new IllegalArgumentException("id: " + id);
        if (anchors.size() != tool.anchors())
            throw new IllegalArgumentException(tool + " has " + tool.anchors() + " anchors, not " + anchors.size());
        if (!text.isEmpty() && tool != Tool.NOTE) throw new IllegalArgumentException(tool + " has no words: " + text);
        anchors = List.copyOf(anchors);
    }

    Drawing(int id, Tool tool, Anchor... anchors) {
        this(id, tool, List.of(anchors), "");
    }

    Anchor anchor(int i) {
        return anchors.get(i);
    }

    Drawing with(int i, Anchor moved) {
        List<Anchor> next = new ArrayList<>(anchors);
        next.set(i, moved);
        return new Drawing(id, tool, next, text);
    }

    Drawing with(List<Anchor> moved) {
        return new Drawing(id, tool, moved, text);
    }

    Drawing as(int newId) {
        return new Drawing(newId, tool, anchors, text);
    }

    Drawing saying(String words) {
        return new Drawing(id, tool, anchors, words);
    }
}
