package tradewind.app.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.UnreadableException;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Axis;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// A layout as JSON. What is not there has no default but the selected panel and `grows`; what is there and wrong
/// makes the whole file unreadable: half a layout would be kept as if the trader had wanted it.
final class LayoutJson {
    static final int VERSION = 1;
    private static final int DEEPEST = 24;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LayoutJson() {}

    static byte[] write(Layout layout) {
        ObjectNode all = JSON.createObjectNode();
        all.put("version", VERSION);
        ObjectNode symbols = all.putObject("symbols");
        layout.symbols().forEach((group, symbol) -> symbols.put(group.name(), symbol));
        all.set("main", area(layout.main()));
        ArrayNode windows = all.putArray("windows");
        for (Layout.Floating window : layout.windows()) {
            ObjectNode node = windows.addObject();
            node.put("x", window.box().x());
            node.put("y", window.box().y());
            node.put("width", window.box().width());
            node.put("height", window.box().height());
            node.set("area", area(window.area()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static ObjectNode area(Area area) {
        ObjectNode node = JSON.createObjectNode();
        switch (area) {
            case Area.Stack stack -> {
                ArrayNode panels = node.putArray("panels");
                for (Place place : stack.panels()) {
                    ObjectNode panel = panels.addObject();
                    panel.put("id", place.id());
                    panel.put("kind", place.kind());
                    panel.put("link", place.link().name());
                    ObjectNode settings = panel.putObject("settings");
                    place.settings().forEach(settings::put);
                }
                node.put("selected", stack.selected());
            }
            case Area.Split split -> {
                ArrayNode parts = node.putArray(split.axis() == Axis.ACROSS ? "across" : "down");
                for (Area.Part part : split.parts()) {
                    ObjectNode each = parts.addObject();
                    each.put("size", part.size());
                    each.put("grows", part.grows());
                    each.set("area", area(part.area()));
                }
            }
        }
        return node;
    }

    /// @throws tools.jackson.core.JacksonException if it is no JSON
    /// @throws UnreadableException if it is no layout, or one of a newer release
    static Layout read(String name, byte[] bytes) {
        if (!(JSON.readTree(bytes) instanceof ObjectNode all))
            throw new UnreadableException("it does not begin with {");
        int version = whole(all, "version");
        if (version > VERSION)
            throw new UnreadableException(
                    "it is of version " + version + ", made by a newer release; this one reads " + VERSION);
        if (version < 1) throw new UnreadableException("there is no version " + version);
        Map<LinkGroup, String> symbols = new EnumMap<>(LinkGroup.class);
        texts(all, "symbols").forEach((group, symbol) -> symbols.put(group(group), symbol));
        List<Layout.Floating> windows = new ArrayList<>();
        for (JsonNode each : list(all, "windows")) {
            ObjectNode window = object(each, "windows");
            windows.add(new Layout.Floating(
                    area(object(window.get("area"), "area"), 0),
                    checked(() -> new Box(
                            number(window, "x"),
                            number(window, "y"),
                            number(window, "width"),
                            number(window, "height")))));
        }
        Area main = area(object(all.get("main"), "main"), 0);
        return checked(() -> new Layout(name, main, windows, symbols));
    }

    private static Area area(ObjectNode node, int depth) {
        if (depth > DEEPEST) throw new UnreadableException("areas are more than " + DEEPEST + " deep");
        if (node.has("panels")) {
            List<Place> panels = new ArrayList<>();
            for (JsonNode each : list(node, "panels")) panels.add(place(object(each, "panels")));
            int selected = node.has("selected") ? whole(node, "selected") : 0;
            return checked(() -> new Area.Stack(panels, selected));
        }
        Axis axis = node.has("across") ? Axis.ACROSS : Axis.DOWN;
        List<Area.Part> parts = new ArrayList<>();
        for (JsonNode each : list(node, axis == Axis.ACROSS ? "across" : "down")) {
            ObjectNode part = object(each, "part");
            Area inner = area(object(part.get("area"), "area"), depth + 1);
            boolean grows = part.has("grows") && part.get("grows").asBoolean(false);
            parts.add(checked(() -> new Area.Part(inner, number(part, "size"), grows)));
        }
        return checked(() -> new Area.Split(axis, parts));
    }

    private static Place place(ObjectNode panel) {
        Map<String, String> settings = texts(panel, "settings");
        LinkGroup link = panel.has("link") ? group(text(panel, "link")) : LinkGroup.NONE;
        return checked(() -> new Place(text(panel, "id"), text(panel, "kind"), link, settings));
    }

    private interface Making<T> {
        T make();
    }

    /// What the layout itself refuses is a fault of the file here.
    private static <T> T checked(Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    private static LinkGroup group(String name) {
        for (LinkGroup group : LinkGroup.values()) if (group.name().equals(name)) return group;
        throw new UnreadableException("there is no link group \"" + name + "\"");
    }

    private static ObjectNode object(@Nullable JsonNode node, String name) {
        if (node instanceof ObjectNode object) return object;
        throw new UnreadableException("\"" + name + "\" does not begin with {");
    }

    private static ArrayNode list(ObjectNode in, String name) {
        if (in.get(name) instanceof ArrayNode list) return list;
        throw new UnreadableException("the list \"" + name + "\" is missing");
    }

    private static Map<String, String> texts(ObjectNode in, String name) {
        Map<String, String> texts = new TreeMap<>();
        if (!in.has(name)) return texts;
        for (Map.Entry<String, JsonNode> each : object(in.get(name), name).properties()) {
            if (!each.getValue().isString()) throw new UnreadableException("\"" + each.getKey() + "\" is not a text");
            texts.put(each.getKey(), each.getValue().stringValue());
        }
        return texts;
    }

    private static String text(ObjectNode in, String name) {
        return of(in, name, JsonNode::isString, "a text").stringValue();
    }

    private static int whole(ObjectNode in, String name) {
        return of(in, name, JsonNode::isInt, "a whole number").intValue();
    }

    private static double number(ObjectNode in, String name) {
        return of(in, name, JsonNode::isNumber, "a number").doubleValue();
    }

    private static JsonNode of(ObjectNode in, String name, Function<JsonNode, Boolean> is, String kind) {
        JsonNode node = in.get(name);
        if (node == null || !is.apply(node)) throw new UnreadableException("\"" + name + "\" is not " + kind);
        return node;
    }
}
