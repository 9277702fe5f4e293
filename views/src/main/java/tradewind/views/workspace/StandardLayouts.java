package tradewind.views.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tradewind.views.controls.TextSize;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Area.Split;
import tradewind.views.workspace.layout.Area.Stack;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// The layouts a desk begins with: left looks, centre decides, right acts, bottom remembers.
public final class StandardLayouts {
    private static final Texts TEXTS = Texts.of("workspace");

    /// From this width on the left column stands beside the blotter too.
    private static final double WIDE = 1_440;

    /// From this width on the ladder stands beside the chart, which keeps more than 600 pixels.
    private static final double LADDER = 1_520;

    /// From this height on there is room for a long watchlist, more orders, and what has happened.
    private static final double TALL = 1_400;

    private static final double RIGHT = 306;

    /// The same where the desk begins in large words.
    private static final double RIGHT_LARGE = 396;

    /// The layouts the desk comes with. Their names are in layout files and stay what they are.
    private static final Set<String> NAMES = Set.of("Trade", "Research", "Risk", "Portfolio");

    private StandardLayouts() {}

    /// What a layout is called on the screen: one the desk came with in the trader's language, others by their
    /// name.
    static String title(String name) {
        return NAMES.contains(name) ? TEXTS.get("layout.title." + name) : name;
    }

    /// @param width of the window, pixels
    /// @param height of the window, pixels
    /// @param text in which words are: a small window on a very large screen has large ones too
    public static List<Layout> of(double width, double height, TextSize text) {
        boolean large = large(text);
        return List.of(trade(width, large, height), research(width >= WIDE, large, height));
    }

    /// How wide the column is that acts, at the right of every layout, pixels.
    public static double right(TextSize text) {
        return large(text) ? RIGHT_LARGE : RIGHT;
    }

    /// Whether words are larger than on a usual screen.
    public static boolean large(TextSize text) {
        return text != TextSize.NORMAL;
    }

    /// Whether layouts use that much height.
    static boolean isTall(double height) {
        return height >= TALL;
    }

    private static Layout trade(double width, boolean large, double height) {
        boolean wide = width >= WIDE;
        Area chart = Stack.of(new Place("chart", "chart", LinkGroup.A, Map.of("interval", "5m")));
        Area blotter = Stack.of(new Place("blotter", "blotter", LinkGroup.NONE));
        boolean tall = isTall(height);
        Part ticket = Part.growing(large ? 800 : 600, Stack.of(new Place("ticket", "ticket", LinkGroup.A)));
        Part safety = Part.fixed(large ? 400 : height >= 950 ? 290 : 200, safety());
        Area right = tall
                ? Split.down(
                        ticket, Part.growing(500, Stack.of(new Place("notices", "notices", LinkGroup.NONE))), safety)
                : Split.down(ticket, safety);
        Area rest = wide
                ? Split.across(
                        Part.fixed(large ? 304 : 228, left(tall ? 300 : 150)),
                        Part.growing(
                                900,
                                Split.down(
                                        Part.growing(600, width >= LADDER ? withLadder(chart, large) : chart),
                                        Part.fixed(tall ? 480 : 290, blotter))),
                        Part.fixed(large ? RIGHT_LARGE : RIGHT, right))
                : Split.across(
                        Part.growing(
                                900,
                                Split.down(
                                        Part.growing(
                                                500,
                                                Split.across(Part.fixed(224, left(100)), Part.growing(700, chart))),
                                        Part.fixed(210, blotter))),
                        Part.fixed(large ? RIGHT_LARGE : RIGHT, right));
        return new Layout("Trade", rest);
    }

    /// On a very large screen the hours stand beside the minutes: they have few bars for such a width.
    private static Layout research(boolean wide, boolean large, double height) {
        Part hours = Part.growing(500, chart("chart-1h", "1h"));
        Part five = Part.growing(500, chart("chart-5m", "5m"));
        Part one = Part.growing(500, chart("chart-1m", "1m"));
        Area charts = isTall(height)
                ? Split.down(Part.growing(500, Split.across(hours, five)), one)
                : Split.down(hours, Part.growing(400, Split.across(five, one)));
        Area strategies = new Stack(
                List.of(
                        new Place("strategies", "strategies", LinkGroup.NONE),
                        new Place("safety", "safety", LinkGroup.NONE),
                        new Place("alerts", "alerts", LinkGroup.NONE)),
                0);
        return new Layout(
                "Research",
                Split.across(
                        Part.fixed(large ? 304 : wide ? 228 : 224, left(isTall(height) ? 300 : 150)),
                        Part.growing(900, charts),
                        Part.fixed(large ? RIGHT_LARGE : RIGHT, strategies)));
    }

    private static Area withLadder(Area chart, boolean large) {
        Area ladder = Stack.of(new Place("ladder", "ladder", LinkGroup.A));
        return Split.across(Part.growing(700, chart), Part.fixed(large ? 404 : 310, ladder));
    }

    private static Area chart(String id, String interval) {
        return Stack.of(new Place(id, "chart", LinkGroup.A, Map.of("interval", interval)));
    }

    private static Area left(double watchlist) {
        return Split.down(
                Part.fixed(watchlist, Stack.of(new Place("watchlist", "watchlist", LinkGroup.A))),
                Part.growing(500, Stack.of(new Place("tape", "tape", LinkGroup.A))));
    }

    private static Area safety() {
        return new Stack(
                List.of(
                        new Place("safety", "safety", LinkGroup.NONE),
                        new Place("strategies", "strategies", LinkGroup.NONE),
                        new Place("alerts", "alerts", LinkGroup.NONE)),
                0);
    }
}
