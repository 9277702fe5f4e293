package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.imports.Preview;
import tradewind.engine.history.lake.DataType;
import tradewind.views.controls.Cells;
import tradewind.views.controls.ColumnWidths;
import tradewind.views.controls.EmptyState;
import tradewind.views.texts.Texts;

/// The first rows of a file: as they would be taken, or as they stand in it.
final class SampleTable {
    private static final Texts TEXTS = Texts.of("history");

    private SampleTable() {}

    static TableView<List<String>> of(Preview.Clear clear) {
        return rows(header(clear), clear.sample(), clear.series().type());
    }

    static TableView<List<String>> raw(List<List<String>> sample) {
        int width = sample.stream().mapToInt(List::size).max().orElse(0);
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < width; i++) heads.add(TEXTS.get("sample.column", Integer.toString(i + 1)));
        return rows(heads, sample, DataType.QUARANTINE);
    }

    /// `quantity ← amount`: the lake's name and the file's.
    private static List<String> header(Preview.Clear clear) {
        List<String> own = clear.series().type().columns();
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            String told = i < clear.columns().size() ? clear.columns().get(i) : "";
            int from = told.indexOf(" from ");
            String source = from < 0 ? "" : told.substring(from + 6);
            boolean same = source.isEmpty() || source.equalsIgnoreCase(own.get(i));
            heads.add(
                    source.equals("nothing")
                            ? TEXTS.get("sample.none", own.get(i))
                            : same ? own.get(i) : own.get(i) + " ← " + source);
        }
        return heads;
    }

    private static TableView<List<String>> rows(List<String> heads, List<List<String>> rows, DataType type) {
        TableView<List<String>> table = new TableView<>();
        table.setId("import-sample");
        Cells.dress(
                table, new EmptyState(Feather.LIST, TEXTS.get("sample.empty.title"), TEXTS.get("sample.empty.text")));
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            int longest =
                    rows.stream().mapToInt(row -> at(row, at).length()).max().orElse(0);
            double width = Math.clamp(16 + 7.3 * Math.max(longest, heads.get(i).length()), 56, 320);
            boolean words = type == DataType.QUARANTINE
                    || (i == 0 && type.columns().getFirst().equals("time"));
            table.getColumns()
                    .add(
                            words
                                    ? Cells.id(heads.get(i), width, row -> new SimpleStringProperty(at(row, at)))
                                    : Cells.number(heads.get(i), width, row -> new SimpleStringProperty(at(row, at))));
        }
        ColumnWidths.of(table);
        table.getItems().setAll(rows);
        return table;
    }

    private static String at(List<String> row, int i) {
        return i < row.size() ? row.get(i) : "";
    }
}
