package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Views in a line of text: `AAPL=0.08/0.03` (AAPL earns 8 % a year, give or take 3 %),
/// `AAPL-MSFT=0.03/0.02` (that much more than MSFT), separated by commas.
public final class ViewsText {
    private ViewsText() {}

    /// @throws IllegalArgumentException if a part is not understood; the message quotes it
    public static List<Preferences.View> parse(String text) {
        List<Preferences.View> views = new ArrayList<>();
        for (String part : text.split(",", -1)) if (!part.isBlank()) views.add(view(part.strip()));
        return views;
    }

    private static Preferences.View view(String text) {
        int equals = text.lastIndexOf('=');
        int slash = text.lastIndexOf('/');
        if (equals < 1 || slash < equals)
            throw new IllegalArgumentException("a view such as AAPL-MSFT=0.03/0.02 is wanted: " + text);
        String names = text.substring(0, equals);
        int minus = names.indexOf('-', 1);
        Map<String, Double> weights = minus < 0
                ? Map.of(names.strip(), 1.0)
                : Map.of(
                        names.substring(0, minus).strip(),
                        1.0,
                        names.substring(minus + 1).strip(),
                        -1.0);
        return new Preferences.View(
                weights, number(text, text.substring(equals + 1, slash)), number(text, text.substring(slash + 1)));
    }

    private static double number(String whole, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: " + whole, e);
        }
    }
}
