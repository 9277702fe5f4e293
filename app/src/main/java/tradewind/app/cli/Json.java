package tradewind.app.cli;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the command line prints it: records in the order of their components.
final class Json {
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final JsonMapper LINE = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    static String pretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    static String line(Object value) {
        return LINE.writeValueAsString(value);
    }
}
