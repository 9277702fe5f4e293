package tradewind.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.app.home.SettingsFile;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.figures.ScreenZone;
import tradewind.views.figures.ScreenZone.Choice;
import tradewind.views.settings.SettingLine;
import tradewind.views.settings.SettingsView;
import tradewind.views.settings.SettingsViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.Look;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.palette.Command;

/// The settings of a desk in force: what the panel changes shows in the window at once, and what is changed elsewhere
/// in the window shows in the panel and is kept. Application thread only.
final class SettingsWiring {
    private static final Texts TEXTS = Texts.of("desk");
    static final String PANEL = "settings";

    private final List<SettingLine> lines;
    private final Look standard;
    private final DeskZones zones;
    private final BooleanProperty confirming;
    private final SettingsViewModel model;
    private final List<Consumer<Look>> windows = new ArrayList<>();
    private final List<Consumer<Boolean>> sounds = new ArrayList<>();
    private Look look;

    /// @param standard what the windows look like if nothing was chosen
    /// @param zones what the choices of zones mean on this desk
    /// @param work where the file is written, one change after the other
    SettingsWiring(SettingsFile file, Look standard, DeskZones zones, Executor work, Executor fx) {
        this.standard = standard;
        this.zones = zones;
        lines = SettingLines.all(standard, zones);
        FileSettings store = new FileSettings(file);
        model = new SettingsViewModel(lines, store.chosen(lines), store, work, fx, (key, value) -> applied(key));
        look = chosenLook();
        tell();
        confirming =
                new SimpleBooleanProperty(chosen(SettingLines.CONFIRM_ORDERS).equals("true"));
        confirming.addListener((seen, was, is) -> model.put(SettingLines.CONFIRM_ORDERS, Boolean.toString(is)));
    }

    /// The ticket asks before it sends.
    BooleanProperty confirming() {
        return confirming;
    }

    /// As the window begins.
    Look look() {
        return look;
    }

    /// @param to dresses the windows of a session
    /// @return ends it
    Subscription onLook(Consumer<Look> to) {
        windows.add(to);
        return () -> windows.remove(to);
    }

    /// @param to is told whether the desk makes itself heard, now and whenever that changes
    /// @return ends it
    Subscription onSounds(Consumer<Boolean> to) {
        sounds.add(to);
        to.accept(chosen(SettingLines.SOUNDS).equals("true"));
        return () -> sounds.remove(to);
    }

    /// The trader took another look in one of the windows.
    void chosen(Look next) {
        if (next.equals(look)) return;
        look = next;
        List.copyOf(windows).forEach(window -> window.accept(next));
        model.put(SettingLines.THEME, next.theme().name());
        model.put(SettingLines.DENSITY, next.density().name());
        model.put(SettingLines.TEXT_SIZE, next.text().name());
    }

    /// Takes a value for a setting, as if it were chosen in the panel.
    void put(String key, String value) {
        model.put(key, value);
    }

    private void applied(String key) {
        switch (key) {
            case SettingLines.THEME, SettingLines.DENSITY, SettingLines.TEXT_SIZE -> {
                Look next = chosenLook();
                if (next.equals(look)) return;
                look = next;
                List.copyOf(windows).forEach(window -> window.accept(next));
            }
            case SettingLines.TIMES -> tell();
            case SettingLines.CONFIRM_ORDERS ->
                confirming.set(chosen(SettingLines.CONFIRM_ORDERS).equals("true"));
            case SettingLines.SOUNDS ->
                sounds.forEach(to -> to.accept(chosen(SettingLines.SOUNDS).equals("true")));
            default -> {}
        }
    }

    /// Every time on screen is in the zone chosen from now on.
    private void tell() {
        ScreenZone.choose(zones.zone(named(Choice.values(), chosen(SettingLines.TIMES), Choice.UTC)));
    }

    /// What stands in the file and means nothing here, and what counts in its place; empty if there is no such thing.
    Optional<String> unknown() {
        String times = chosen(SettingLines.TIMES);
        boolean known =
                Arrays.stream(Choice.values()).anyMatch(each -> each.name().equals(times));
        return known ? Optional.empty() : Optional.of(TEXTS.get("times.unknown", times));
    }

    private Look chosenLook() {
        return new Look(
                named(Theme.values(), chosen(SettingLines.THEME), standard.theme()),
                named(Density.values(), chosen(SettingLines.DENSITY), standard.density()),
                named(TextSize.values(), chosen(SettingLines.TEXT_SIZE), standard.text()));
    }

    private static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
        for (E each : all) if (each.name().equals(name)) return each;
        return otherwise;
    }

    private String chosen(String key) {
        return model.standing(key).get().value();
    }

    /// @param keys opens the panel of keys
    PanelKind kind(Runnable keys) {
        return new PanelKind(
                PANEL,
                () -> TEXTS.get("panel.settings"),
                Feather.SLIDERS,
                () -> TEXTS.get("panel.settings.about"),
                Optional.empty(),
                false,
                false,
                seat -> {
                    SettingsView view = new SettingsView(model, keys);
                    return new PanelBody(view).focus(view.keys()).dispose(view::close);
                });
    }

    /// A way to every setting by its name.
    ///
    /// @param open opens a panel
    List<Command> commands(Consumer<String> open) {
        List<Command> all = new ArrayList<>();
        for (SettingLine line : lines)
            all.add(new Command(() -> TEXTS.get("group.setting"), () -> SettingLines.title(line.key()) + "…", () -> {
                model.changedOnlyProperty().set(false);
                model.queryProperty().set(line.title());
                open.accept(PANEL);
            }));
        return all;
    }
}
