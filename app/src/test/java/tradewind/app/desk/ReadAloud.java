package tradewind.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/// What a screen reader finds in a panel. FX thread only.
final class ReadAloud {
    private final String panel;
    private final Set<Node> named = new HashSet<>();
    private final Map<String, Node> ids = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    ReadAloud(String panel, Node root) {
        this.panel = panel;
        labelled(root);
        read(root);
    }

    /// A line for each control with nothing to read, each name given twice and each empty place without a sentence.
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void labelled(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) named.add(label.getLabelFor());
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::labelled);
    }

    private void read(Node node) {
        if (node instanceof Control control) {
            if (control.isFocusTraversable() && !named.contains(control) && !says(control))
                wrong.add(panel + ": nothing to read aloud on " + name(control));
            String id = control.getId();
            if (id != null && ids.put(id, control) != null) wrong.add(panel + ": two controls are called " + id);
            if (control instanceof TableView<?> table && table.getItems().isEmpty())
                empty(table, Optional.ofNullable(table.getPlaceholder()));
            if (control instanceof ListView<?> list && list.getItems().isEmpty())
                empty(list, Optional.ofNullable(list.getPlaceholder()));
        }
        if (node.getStyleClass().contains("empty-state")) empty(node, Optional.of(node));
        // what a box drops down is its own
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>))
            parent.getChildrenUnmodifiable().forEach(this::read);
    }

    private static boolean says(Control control) {
        String aloud = control.getAccessibleText();
        if (aloud != null && !aloud.isBlank()) return true;
        return control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
    }

    private void empty(Node what, Optional<Node> says) {
        if (says.isEmpty() || !sentence(says.get()))
            wrong.add(panel + ": no sentence where nothing is in " + name(what));
    }

    private static boolean sentence(Node node) {
        if (node instanceof Label label)
            return label.getText() != null && label.getText().strip().endsWith(".");
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(ReadAloud::sentence);
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }
}
