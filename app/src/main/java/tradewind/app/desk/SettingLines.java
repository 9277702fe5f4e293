package tradewind.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tradewind.app.home.JournalSettings;
import tradewind.app.home.PaperSettings;
import tradewind.app.home.Settings;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.paper.matching.SelfTrade;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.settings.SettingLine;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.settings.SettingLine.Option;
import tradewind.views.settings.SettingLine.When;

/// The settings a trader can change in the window. Their keys lead to the entries of `settings.json`; limits have a
/// panel of their own.
final class SettingLines {
    static final String THEME = "theme";
    static final String DENSITY = "density";
    static final String TEXT_SIZE = "textSize";
    static final String SOUNDS = "sounds";
    static final String CONFIRM_ORDERS = "confirmOrders";

    private static final String LOOK = "Look";
    private static final String TICKET = "Ticket";
    private static final String SOUND = "Sound";
    private static final String JOURNAL = "Journal";
    private static final String PAPER = "Paper exchange";
    private static final int MILLION = 1_000_000;

    private SettingLines() {}

    static List<SettingLine> all() {
        List<SettingLine> all = new ArrayList<>(look());
        all.add(atOnce(
                CONFIRM_ORDERS,
                TICKET,
                "Ask before an order is sent",
                "The ticket says once more what it will send and waits for Enter. The padlock in its head is the same.",
                new Kind.YesNo(),
                Boolean.toString(Settings.DEFAULTS.confirmOrders())));
        all.add(atOnce(
                SOUNDS,
                SOUND,
                "Sounds",
                "A rising tone for a fill, a falling one for a refusal, a repeated one for an alarm.",
                new Kind.YesNo(),
                Boolean.toString(Settings.DEFAULTS.sounds())));
        all.addAll(journal());
        all.addAll(paper());
        return all;
    }

    private static List<SettingLine> look() {
        return List.of(
                atOnce(
                        THEME,
                        LOOK,
                        "Theme",
                        "Colours of every window, with sets for high contrast, for colour-blind eyes, and for markets"
                                + " where red means up.",
                        new Kind.Choice(Arrays.stream(Theme.values())
                                .map(theme -> new Option(theme.name(), theme.title()))
                                .toList()),
                        Settings.DEFAULTS.theme()),
                atOnce(
                        DENSITY,
                        LOOK,
                        "Density",
                        "How close together rows and fields stand: compact for small screens, roomy for large ones.",
                        new Kind.Choice(Arrays.stream(Density.values())
                                .map(density -> new Option(density.name(), word(density.name())))
                                .toList()),
                        Settings.DEFAULTS.density()),
                atOnce(
                        TEXT_SIZE,
                        LOOK,
                        "Text size",
                        "Words and digits beside what the density says; what is drawn inside a chart keeps its size.",
                        new Kind.Choice(Arrays.stream(TextSize.values())
                                .map(size -> new Option(size.name(), size.title()))
                                .toList()),
                        Settings.DEFAULTS.textSize()));
    }

    private static List<SettingLine> journal() {
        JournalSettings d = JournalSettings.DEFAULTS;
        return List.of(
                later(
                        "journal.durable",
                        JOURNAL,
                        "Wait for the disk",
                        "Every record is forced to the disk before an order leaves, and survives a power cut. Without,"
                                + " it survives the end of the process only, and orders leave sooner.",
                        new Kind.YesNo(),
                        Boolean.toString(d.durable())),
                later(
                        "journal.keepFiles",
                        JOURNAL,
                        "Keep files",
                        "Files of 16 MB that stay in the journal's folder; older ones move to its archive.",
                        new Kind.Whole(1, 100_000, "files"),
                        Integer.toString(d.files())),
                later(
                        "journal.keepMegabytes",
                        JOURNAL,
                        "Keep megabytes",
                        "The same by size; 0 sets no limit. Whichever limit is reached first counts.",
                        new Kind.Whole(0, MILLION, "MB"),
                        Integer.toString(d.megabytes())),
                later(
                        "journal.keepDays",
                        JOURNAL,
                        "Keep days",
                        "The same by age, counted back from the newest file; 0 sets no limit.",
                        new Kind.Whole(0, 36_500, "days"),
                        Integer.toString(d.days())));
    }

    private static List<SettingLine> paper() {
        PaperSettings d = PaperSettings.DEFAULTS;
        return List.of(
                later(
                        "paper.fillModel",
                        PAPER,
                        "Fill model",
                        "When an order that rests fills. The recording does not say who stood in front of it.",
                        new Kind.Choice(List.of(
                                new Option("VOLUME_AHEAD", "Volume ahead"),
                                new Option("OPTIMISTIC", "Optimistic"),
                                new Option("RISK_AVERSE_QUEUE", "Risk-averse queue"),
                                new Option("POWER_LAW_QUEUE", "Power-law queue"),
                                new Option("SIZE_AWARE", "Size aware"),
                                new Option("THROUGH_ONLY", "Through only"))),
                        "VOLUME_AHEAD"),
                later(
                        "paper.queuePercent",
                        PAPER,
                        "Place in the queue",
                        "Share of what is shown that stands ahead of an order that joins: 100 is the back.",
                        new Kind.Whole(0, 100, "%"),
                        Integer.toString(PaperOptions.DEFAULT.queuePercent())),
                later(
                        "paper.queueExponent",
                        PAPER,
                        "Power-law exponent",
                        "For the power-law queue only: the higher, the rarer a cancel helps an order near the front.",
                        new Kind.Decimal(4, ""),
                        "2"),
                later(
                        "paper.sizeLevels",
                        PAPER,
                        "Levels beyond the touch",
                        "For the size-aware model only: ticks an order that takes may walk.",
                        new Kind.Whole(0, 10_000, "levels"),
                        "20"),
                later(
                        "paper.latencyMillis",
                        PAPER,
                        "Latency",
                        "One way, each way, at least. A file of measured latencies goes before it.",
                        new Kind.Whole(0, 60_000, "ms"),
                        "20"),
                later(
                        "paper.jitterMillis",
                        PAPER,
                        "Jitter",
                        "Up to so much more, drawn anew for each message.",
                        new Kind.Whole(0, 60_000, "ms"),
                        "5"),
                later(
                        "paper.latencyFile",
                        PAPER,
                        "Measured latencies",
                        "A file beside the settings with a line for each message, in nanoseconds.",
                        new Kind.Words("such as latency.csv"),
                        ""),
                later(
                        "paper.makerBps",
                        PAPER,
                        "Maker fee",
                        "On fills that added liquidity, hundredths of a percent of their value.",
                        new Kind.Decimal(2, "bp"),
                        "10"),
                later(
                        "paper.takerBps",
                        PAPER,
                        "Taker fee",
                        "On fills that took liquidity.",
                        new Kind.Decimal(2, "bp"),
                        "20"),
                later(
                        "paper.halfSpreadTicks",
                        PAPER,
                        "Half spread of derived quotes",
                        "The recording holds trades only; bid and ask stand so far from them.",
                        new Kind.Whole(0, 100_000, "ticks"),
                        Integer.toString(d.halfSpreadTicks())),
                later(
                        "paper.depth",
                        PAPER,
                        "Size of derived quotes",
                        "Shown at bid and ask, in the base currency.",
                        new Kind.Decimal(8, ""),
                        d.depth()),
                later(
                        "paper.ownOrders",
                        PAPER,
                        "Own orders that meet",
                        "Whether your orders trade with each other, and which goes if two of one strategy meet.",
                        new Kind.Choice(ownOrders()),
                        "APART"),
                later(
                        "paper.offers",
                        PAPER,
                        "What the venue takes",
                        "What it lacks is held on this desk, or refused.",
                        new Kind.Choice(List.of(
                                new Option("ALL", "Everything"),
                                new Option("STOPS", "Basic and stops"),
                                new Option("BASIC", "Market and limit"))),
                        "ALL"),
                refusals("paper.refuseOrders", "Orders refused"),
                refusals("paper.refuseReplaces", "Changes refused"),
                refusals("paper.refuseCancels", "Cancels refused"),
                later(
                        "paper.seed",
                        PAPER,
                        "Seed",
                        "Of everything drawn: the same seed and inputs give the same fills.",
                        new Kind.Whole(0, 999_999_999, ""),
                        "1"));
    }

    private static SettingLine refusals(String key, String title) {
        String about = "For no reason, out of a million, to see what a strategy does then.";
        return later(key, PAPER, title, about, new Kind.Whole(0, MILLION, "of 1,000,000"), "0");
    }

    private static List<Option> ownOrders() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("APART", "Never trade"));
        for (SelfTrade mode : SelfTrade.values()) options.add(new Option(mode.name(), word(mode.name())));
        return options;
    }

    private static String word(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static SettingLine atOnce(
            String key, String group, String title, String about, Kind kind, String standard) {
        return new SettingLine(key, group, title, about, kind, standard, When.AT_ONCE);
    }

    private static SettingLine later(String key, String group, String title, String about, Kind kind, String standard) {
        return new SettingLine(key, group, title, about, kind, standard, When.NEXT_START);
    }
}
