package tradewind.views.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import tradewind.views.texts.Texts;

/// How large words and digits are, beside what the density says. Rows and fields keep their heights.
///
/// The sheets give sizes in pixels; every rule that does is said again, some pixels larger, in a sheet that loads after
/// them. What is drawn on a canvas asks a [Ruler] or keeps its size. The bars at top and bottom keep theirs:
/// everything in them must fit the smallest window.
public enum TextSize {
    NORMAL(0),
    LARGE(1),
    LARGER(2);

    private static final Texts TEXTS = Texts.of("controls");
    private static final String OURS = "data:text/css;base64,";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern SIZE = Pattern.compile("-fx-font-size:\\s*(\\d+(?:\\.\\d+)?)px");
    private static final List<String> BARS = List.of(".top-bar", ".status-line");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private final int more;

    TextSize(int more) {
        this.more = more;
    }

    /// The name a menu shows.
    public String title() {
        return TEXTS.get("text." + name());
    }

    /// Pixels added to every size.
    public int more() {
        return more;
    }

    /// Dresses one scene, in place of the size it had, and the panels in it. After its sheets are there.
    public void apply(Scene scene) {
        dress(scene);
        worn(scene).set(this);
    }

    private void dress(Scene scene) {
        List<String> sheets = scene.getStylesheets().stream()
                .filter(sheet -> !sheet.startsWith(OURS))
                .toList();
        if (more == 0) {
            if (sheets.size() < scene.getStylesheets().size())
                scene.getStylesheets().setAll(sheets);
            return;
        }
        StringBuilder larger = new StringBuilder();
        for (String sheet : sheets) larger.append(larger(READ.computeIfAbsent(sheet, TextSize::read)));
        larger.append(String.join(", ", BARS)).append(" { -fx-font-size: 12px; }\n");
        List<String> all = new ArrayList<>(sheets);
        all.add(address(larger.toString()));
        if (!all.equals(scene.getStylesheets())) scene.getStylesheets().setAll(all);
    }

    /// The size a scene is dressed in, for what brings a sheet of its own.
    static ObservableValue<TextSize> of(Scene scene) {
        return worn(scene);
    }

    @SuppressWarnings("unchecked")
    private static ObjectProperty<TextSize> worn(Scene scene) {
        return (ObjectProperty<TextSize>)
                scene.getProperties().computeIfAbsent(TextSize.class, key -> new SimpleObjectProperty<>(NORMAL));
    }

    /// A sheet, and behind it what it says in this size.
    List<String> with(String sheet) {
        if (more == 0) return List.of(sheet);
        return List.of(sheet, address(larger(READ.computeIfAbsent(sheet, TextSize::read))));
    }

    private static String address(String css) {
        return OURS + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /// The rules of a sheet that give a size, with that size alone.
    String larger(String css) {
        StringBuilder out = new StringBuilder();
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rule.find()) {
            Matcher size = SIZE.matcher(rule.group(2));
            if (!size.find()) continue;
            String selectors = rule.group(1).strip();
            if (BARS.stream().anyMatch(selectors::contains)) continue;
            double pixels = Double.parseDouble(size.group(1));
            out.append(selectors).append(sized(pixels + more));
            if (!selectors.startsWith(".root")) out.append(inBars(selectors)).append(sized(pixels));
        }
        return out.toString();
    }

    private static String sized(double pixels) {
        return String.format(Locale.ROOT, " { -fx-font-size: %.1fpx; }\n", pixels);
    }

    private static String inBars(String selectors) {
        return Stream.of(selectors.split(","))
                .flatMap(selector -> BARS.stream().map(bar -> bar + " " + selector.strip()))
                .collect(Collectors.joining(", "));
    }

    private static String read(String sheet) {
        try (InputStream in = URI.create(sheet).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("sheet " + sheet, e);
        }
    }
}
