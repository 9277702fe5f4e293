package tradewind.engine.reference;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers and questions as plain maps, lists and scalars.
final class Fields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Fields() {}

    /// Records become maps, arrays lists, an empty optional null.
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                map.forEach((name, field) -> fields.put(String.valueOf(name), plain(field)));
                yield fields;
            }
            case Iterable<?> list -> {
                List<@Nullable Object> elements = new ArrayList<>();
                list.forEach(element -> elements.add(plain(element)));
                yield elements;
            }
            case Optional<?> optional -> plain(optional.orElse(null));
            case OptionalDouble optional -> optional.isPresent() ? optional.getAsDouble() : null;
            case OptionalInt optional -> optional.isPresent() ? optional.getAsInt() : null;
            case Record fields -> components(fields);
            case Object array
            when array.getClass().isArray() -> {
                List<@Nullable Object> elements = new ArrayList<>();
                for (int i = 0; i < Array.getLength(array); i++) elements.add(plain(Array.get(array, i)));
                yield elements;
            }
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> components(Record source) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : source.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                fields.put(component.getName(), plain(component.getAccessor().invoke(source)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError("cannot read " + component, e);
            }
        }
        return fields;
    }

    /// What is asked for, without the numbers; positions stay, they are part of the question.
    static JsonNode blank(JsonNode expected) {
        return blank("", expected);
    }

    private static JsonNode blank(String name, JsonNode expected) {
        if (name.equals("bars")) return expected;
        if (expected.isNumber()) return JSON.numberNode(0);
        if (expected.isArray()) {
            var list = JSON.arrayNode();
            for (JsonNode element : expected) list.add(blank("", element));
            return list;
        }
        if (expected.isObject()) {
            ObjectNode fields = JSON.objectNode();
            expected.properties().forEach(field -> fields.set(field.getKey(), blank(field.getKey(), field.getValue())));
            return fields;
        }
        return JSON.nullNode();
    }
}
