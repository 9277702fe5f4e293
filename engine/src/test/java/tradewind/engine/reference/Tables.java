package tradewind.engine.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the data files that cases name: comma separated, a line of names, `#` starts a comment.
final class Tables {
    private Tables() {}

    static Map<String, double[]> read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) if (!line.isBlank() && !line.startsWith("#")) lines.add(line);
        List<String> names =
                Arrays.stream(lines.getFirst().split(",")).map(String::trim).toList();
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : names) columns.put(name, new double[lines.size() - 1]);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            for (int j = 0; j < names.size(); j++) columns.get(names.get(j))[i - 1] = Double.parseDouble(cells[j]);
        }
        return columns;
    }
}
