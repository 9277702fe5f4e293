package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tradewind.engine.StrategyDesk;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.keys.KeyMap;
import tradewind.views.replay.TransportViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.DockingViewModel;
import tradewind.views.workspace.dock.Docks;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;
import tradewind.views.workspace.palette.Command;

/// Everything the palette offers, worked out anew each time it opens: only what there is now.
final class DeskCommands {
    private static final Texts TEXTS = Texts.of("workspace");

    private final List<Supplier<List<Command>>> parts = new ArrayList<>();

    void add(Supplier<List<Command>> part) {
        parts.add(part);
    }

    List<Command> all() {
        return parts.stream().flatMap(part -> part.get().stream()).toList();
    }

    /// Every key of the window by name.
    static List<Command> keys(KeyMap map, Consumer<Shortcut> act) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut != Shortcut.PALETTE)
                .map(shortcut -> new Command(
                        () -> group(shortcut), shortcut::action, map.shown(shortcut.key()), () -> act.accept(shortcut)))
                .toList();
    }

    private static String group(Shortcut shortcut) {
        if (shortcut.compareTo(Shortcut.CLOSE_ALL) <= 0) return TEXTS.get("group.safety");
        return TEXTS.get(shortcut.compareTo(Shortcut.NEXT_PANEL) < 0 ? "group.window" : "group.panel");
    }

    static List<Command> panels(Docks docks) {
        List<Command> all = new ArrayList<>();
        for (PanelKind kind : docks.model().kinds()) all.add(open(kind, docks::open));
        for (Place place : docks.model().layout().places())
            all.add(new Command(() -> TEXTS.get("group.go"), () -> title(docks, place), () -> docks.focus(place.id())));
        String focused = docks.model().focused();
        docks.model().layout().find(focused).ifPresent(place -> {
            if (docks.model().kinds().stream().noneMatch(k -> k.name().equals(place.kind()) && k.follows())) return;
            for (LinkGroup group : LinkGroup.values())
                all.add(new Command(
                        () -> TEXTS.get("group.link"),
                        () -> link(group, title(docks, place)),
                        () -> docks.model().linkPanel(focused, group)));
        });
        return all;
    }

    static Command open(PanelKind kind, Consumer<String> open) {
        return new Command(
                () -> TEXTS.get("group.panel"),
                () -> TEXTS.get(kind.many() ? "panel.new" : "panel.open", kind.title(), kind.about()),
                () -> open.accept(kind.name()));
    }

    private static String link(LinkGroup group, String panel) {
        return group == LinkGroup.NONE ? TEXTS.get("link.off", panel) : TEXTS.get("link.to", group.letter(), panel);
    }

    private static String title(Docks docks, Place place) {
        String kind = docks.model().kinds().stream()
                .filter(each -> each.name().equals(place.kind()))
                .map(PanelKind::title)
                .findFirst()
                .orElse(place.kind());
        return place.id().equals(place.kind()) ? kind : kind + " " + place.id();
    }

    static List<Command> layouts(DockingViewModel docking, Consumer<String> show, List<Command> more) {
        List<Command> all = new ArrayList<>();
        List<String> names = docking.namesProperty().get();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String keys = i < 9 ? "Ctrl+" + (i + 1) : "";
            all.add(new Command(
                    () -> TEXTS.get("group.layout"), () -> StandardLayouts.title(name), keys, () -> show.accept(name)));
        }
        more.forEach(all::add);
        return all;
    }

    static List<Command> looks(Consumer<Theme> theme, Consumer<Density> density, Consumer<TextSize> text) {
        List<Command> all = new ArrayList<>();
        Supplier<String> group = () -> TEXTS.get("group.setting");
        for (Theme each : Theme.values())
            all.add(new Command(group, () -> TEXTS.get("set.theme", each.title()), () -> theme.accept(each)));
        for (Density each : Density.values())
            all.add(new Command(group, () -> TEXTS.get("set.density." + each.name()), () -> density.accept(each)));
        for (TextSize each : TextSize.values())
            all.add(new Command(group, () -> TEXTS.get("set.text", each.title()), () -> text.accept(each)));
        return all;
    }

    static List<Command> symbols(Instruments instruments, DockingViewModel docking) {
        List<Command> all = new ArrayList<>();
        for (Instrument instrument : instruments.all())
            all.add(new Command(
                    () -> TEXTS.get("group.symbol"),
                    () -> TEXTS.get("symbol.link", instrument.symbol()),
                    () -> docking.link(LinkGroup.A, instrument)));
        return all;
    }

    static List<Command> strategies(StrategiesViewModel model) {
        List<Command> all = new ArrayList<>();
        for (StrategyDesk.Entry entry : model.entries().get())
            all.add(new Command(
                    () -> TEXTS.get("group.strategy"),
                    () -> TEXTS.get(entry.running() ? "strategy.stop" : "strategy.start", entry.name()),
                    () -> model.run(entry.name(), !entry.running())));
        return all;
    }

    static List<Command> replay(TransportViewModel model) {
        Supplier<String> group = () -> TEXTS.get("group.replay");
        return List.of(
                new Command(
                        group,
                        () -> TEXTS.get(model.paused() ? "replay.play" : "replay.pause"),
                        TEXTS.get("help.keys.play"),
                        model::togglePlay),
                new Command(group, () -> TEXTS.get("replay.step"), model::step));
    }
}
