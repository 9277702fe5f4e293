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
        for (int j = 0; j < names.size(); j++) {
            double[] column = new double[lines.size() - 1];
            for (int i = 0; i < column.length; i++)
                column[i] = Double.parseDouble(lines.get(i + 1).split(",")[j]);
            columns.put(names.get(j), column);
        }
        return columns;
    }
}
