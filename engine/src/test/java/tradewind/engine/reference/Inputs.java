package tradewind.engine.reference;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the inputs of a case; a missing one is named.
final class Inputs {
    private Inputs() {}

    static JsonNode node(JsonNode inputs, String name) {
        JsonNode node = inputs.get(name);
        if (node == null || node.isNull()) throw new AssertionError("the case gives no " + name);
        return node;
    }

    static double number(JsonNode inputs, String name) {
        return node(inputs, name).asDouble();
    }

    static double number(JsonNode inputs, String name, double otherwise) {
        JsonNode node = inputs.get(name);
        return node == null || node.isNull() ? otherwise : node.asDouble();
    }

    static int integer(JsonNode inputs, String name) {
        return node(inputs, name).asInt();
    }

    static int integer(JsonNode inputs, String name, int otherwise) {
        JsonNode node = inputs.get(name);
        return node == null || node.isNull() ? otherwise : node.asInt();
    }

    static String text(JsonNode inputs, String name, String otherwise) {
        JsonNode node = inputs.get(name);
        return node == null || node.isNull() ? otherwise : node.asString();
    }

    static double[] vector(JsonNode inputs, String name) {
        return vector(node(inputs, name));
    }

    /// A null in the list is a hole: NaN.
    static double[] vector(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).isNumber() ? list.get(i).doubleValue() : Double.NaN;
        }
        return numbers;
    }

    static double[][] matrix(JsonNode inputs, String name) {
        return matrix(node(inputs, name));
    }

    static double[][] matrix(JsonNode rows) {
        double[][] numbers = new double[rows.size()][];
        for (int i = 0; i < numbers.length; i++) numbers[i] = vector(rows.get(i));
        return numbers;
    }

    static int[] integers(JsonNode inputs, String name) {
        double[] numbers = vector(inputs, name);
        int[] integers = new int[numbers.length];
        for (int i = 0; i < integers.length; i++) integers[i] = (int) numbers[i];
        return integers;
    }

    /// One field of every row of a table of objects.
    static double[] column(JsonNode rows, String name) {
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = number(rows.get(i), name);
        return numbers;
    }

    /// A column of a table of lists, found by its name in `columns` (any order), else by the place given.
    static double[] column(JsonNode inputs, String table, String name, int otherwise) {
        int place = otherwise;
        JsonNode columns = inputs.get("columns");
        if (columns != null) {
            List<String> names = new ArrayList<>();
            for (JsonNode column : columns) names.add(column.asString());
            place = names.indexOf(name);
            if (place < 0) throw new AssertionError("columns lacks " + name + ": " + names);
        }
        double[][] rows = matrix(inputs, table);
        double[] numbers = new double[rows.length];
        for (int i = 0; i < numbers.length; i++) numbers[i] = rows[i][place];
        return numbers;
    }
}
