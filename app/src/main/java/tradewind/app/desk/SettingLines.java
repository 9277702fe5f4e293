package tradewind.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tradewind.app.home.JournalSettings;
import tradewind.app.home.PaperSettings;
import tradewind.app.home.Settings;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.paper.matching.SelfTrade;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.figures.ScreenZone;
import tradewind.views.figures.ScreenZone.Choice;
import tradewind.views.settings.SettingLine;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.settings.SettingLine.Option;
import tradewind.views.settings.SettingLine.When;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.Look;

/// The settings a trader can change in the window. Their keys lead to the entries of `settings.json`; limits have a
/// panel of their own.
final class SettingLines {
    static final String THEME = "theme";
    static final String DENSITY = "density";
    static final String TEXT_SIZE = "textSize";
    static final String LANGUAGE = "language";
    static final String TIMES = "times";
    static final String SOUNDS = "sounds";
    static final String CONFIRM_ORDERS = "confirmOrders";

    private static final Texts TEXTS = Texts.of("desk");
    private static final int MILLION = 1_000_000;

    private SettingLines() {}

    /// Of a group, each with a title and a sentence in the texts under its key.
    private record Group(String title, When when) {
        SettingLine line(String key, Kind kind, String standard) {
            return new SettingLine(
                    key, title, SettingLines.title(key), TEXTS.get("setting." + key + ".about"), kind, standard, when);
        }
    }

    /// What a setting is called, in the language spoken.
    static String title(String key) {
        return TEXTS.get("setting." + key);
    }

    /// @param standard what the windows look like if nothing was chosen; it depends on the screen
    /// @param zones what the choices of zones mean on this desk
    static List<SettingLine> all(Look standard, DeskZones zones) {
        List<SettingLine> all = new ArrayList<>(look(standard));
        all.add(times(zones));
        all.add(new Group(TEXTS.get("settings.ticket"), When.AT_ONCE)
                .line(CONFIRM_ORDERS, new Kind.YesNo(), Boolean.toString(Settings.DEFAULTS.confirmOrders())));
        all.add(new Group(TEXTS.get("settings.sound"), When.AT_ONCE)
                .line(SOUNDS, new Kind.YesNo(), Boolean.toString(Settings.DEFAULTS.sounds())));
        all.addAll(journal());
        all.addAll(paper());
        return all;
    }

    private static List<SettingLine> look(Look standard) {
        Group look = new Group(TEXTS.get("settings.look"), When.AT_ONCE);
        List<Option> themes = Arrays.stream(Theme.values())
                .map(theme -> new Option(theme.name(), theme.title()))
                .toList();
        List<Option> densities = Arrays.stream(Density.values())
                .map(density -> new Option(density.name(), TEXTS.get("density." + density.name())))
                .toList();
        List<Option> sizes = Arrays.stream(TextSize.values())
                .map(size -> new Option(size.name(), size.title()))
                .toList();
        List<Option> languages = Stream.concat(
                        Stream.of(new Option(Settings.SYSTEM_LANGUAGE, TEXTS.get("language.system"))),
                        Arrays.stream(Language.values()).map(each -> new Option(each.name(), each.ownName())))
                .toList();
        return List.of(
                look.line(THEME, new Kind.Choice(themes), standard.theme().name()),
                look.line(
                        DENSITY, new Kind.Choice(densities), standard.density().name()),
                look.line(TEXT_SIZE, new Kind.Choice(sizes), standard.text().name()),
                new Group(look.title(), When.NEXT_START)
                        .line(LANGUAGE, new Kind.Choice(languages), Settings.DEFAULTS.language()));
    }

    private static SettingLine times(DeskZones zones) {
        List<Option> choices = Arrays.stream(Choice.values())
                .map(each ->
                        new Option(each.name(), TEXTS.get("times." + each.name(), ScreenZone.name(zones.zone(each)))))
                .toList();
        return new Group(TEXTS.get("settings.look"), When.AT_ONCE)
                .line(TIMES, new Kind.Choice(choices), Settings.DEFAULTS.times());
    }

    private static List<SettingLine> journal() {
        JournalSettings d = JournalSettings.DEFAULTS;
        Group journal = new Group(TEXTS.get("settings.journal"), When.NEXT_START);
        return List.of(
                journal.line("journal.durable", new Kind.YesNo(), Boolean.toString(d.durable())),
                journal.line(
                        "journal.keepFiles",
                        new Kind.Whole(1, 100_000, TEXTS.get("unit.files")),
                        Integer.toString(d.files())),
                journal.line(
                        "journal.keepMegabytes", new Kind.Whole(0, MILLION, "MB"), Integer.toString(d.megabytes())),
                journal.line(
                        "journal.keepDays",
                        new Kind.Whole(0, 36_500, TEXTS.get("unit.days")),
                        Integer.toString(d.days())));
    }

    private static List<SettingLine> paper() {
        PaperSettings d = PaperSettings.DEFAULTS;
        Group paper = new Group(TEXTS.get("settings.paper"), When.NEXT_START);
        return List.of(
                paper.line(
                        "paper.fillModel",
                        options(
                                "VOLUME_AHEAD",
                                "OPTIMISTIC",
                                "RISK_AVERSE_QUEUE",
                                "POWER_LAW_QUEUE",
                                "SIZE_AWARE",
                                "THROUGH_ONLY"),
                        "VOLUME_AHEAD"),
                paper.line(
                        "paper.queuePercent",
                        new Kind.Whole(0, 100, "%"),
                        Integer.toString(PaperOptions.DEFAULT.queuePercent())),
                paper.line("paper.queueExponent", new Kind.Decimal(4, ""), "2"),
                paper.line("paper.sizeLevels", new Kind.Whole(0, 10_000, TEXTS.get("unit.levels")), "20"),
                paper.line("paper.latencyMillis", new Kind.Whole(0, 60_000, "ms"), "20"),
                paper.line("paper.jitterMillis", new Kind.Whole(0, 60_000, "ms"), "5"),
                paper.line("paper.latencyFile", new Kind.Words(TEXTS.get("prompt.latency")), ""),
                paper.line("paper.makerBps", new Kind.Decimal(2, "bp"), "10"),
                paper.line("paper.takerBps", new Kind.Decimal(2, "bp"), "20"),
                paper.line(
                        "paper.halfSpreadTicks",
                        new Kind.Whole(0, 100_000, TEXTS.get("unit.ticks")),
                        Integer.toString(d.halfSpreadTicks())),
                paper.line("paper.depth", new Kind.Decimal(8, ""), d.depth()),
                paper.line("paper.ownOrders", options(ownOrders()), "APART"),
                paper.line("paper.offers", options("ALL", "STOPS", "BASIC"), "ALL"),
                paper.line("paper.refuseOrders", refusals(), "0"),
                paper.line("paper.refuseReplaces", refusals(), "0"),
                paper.line("paper.refuseCancels", refusals(), "0"),
                paper.line("paper.seed", new Kind.Whole(0, 999_999_999, ""), "1"));
    }

    private static Kind refusals() {
        return new Kind.Whole(0, MILLION, TEXTS.get("unit.million"));
    }

    private static String[] ownOrders() {
        return Stream.concat(
                        Stream.of("APART"), Arrays.stream(SelfTrade.values()).map(SelfTrade::name))
                .toArray(String[]::new);
    }

    private static Kind options(String... values) {
        return new Kind.Choice(Arrays.stream(values)
                .map(value -> new Option(value, TEXTS.get("option." + value)))
                .toList());
    }
}
