package tradewind.views.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.SafetyReport;
import tradewind.views.controls.TextSize;
import tradewind.views.keys.KeysInForce;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;

/// Panels with nothing in them, where the real ones stand.
final class TestPanels {
    private TestPanels() {}

    static DeskPanels of(
            KeysInForce shortcuts, Region ticket, LongConsumer chart, Consumer<SafetyReport.Protection> attachStop) {
        DeskPanels panels = of(ticket, chart, attachStop);
        return new DeskPanels(
                panels.instrument(),
                panels.kinds(),
                panels.layouts(),
                panels.store(),
                panels.keys(),
                panels.commands(),
                panels.attachStop(),
                panels.notices(),
                shortcuts);
    }

    static DeskPanels of(
            Region ticket,
            LongConsumer chart,
            Consumer<SafetyReport.Protection> attachStop,
            DeskPanels.KeyHelp... keys) {
        // of a window without room for a ladder: there is none among the kinds
        return of(ticket, chart, attachStop, StandardLayouts.of(1_440, 1_000, TextSize.NORMAL), LayoutStore.NONE, keys);
    }

    static DeskPanels of(
            Region ticket,
            LongConsumer chart,
            Consumer<SafetyReport.Protection> attachStop,
            List<Layout> layouts,
            LayoutStore store,
            DeskPanels.KeyHelp... keys) {
        List<PanelKind> kinds = List.of(
                kind("chart", "Chart", Optional.empty(), () -> new PanelBody(placeholder("Chart")).pulse(chart)),
                kind("watchlist", "Watchlist", Optional.of(Edge.LEFT), () -> new PanelBody(placeholder("Watched"))),
                kind("tape", "Time & sales", Optional.of(Edge.LEFT), () -> new PanelBody(placeholder("Tape"))),
                kind("ticket", "Ticket", Optional.of(Edge.RIGHT), () -> new PanelBody(ticket)),
                kind("blotter", "Blotter", Optional.of(Edge.BOTTOM), () -> new PanelBody(placeholder("Blotter"))));
        return new DeskPanels(ScriptedSession.BTC, kinds, layouts, store, List.of(keys), List::of, attachStop);
    }

    static PanelKind kind(String name, String title, Optional<Edge> side, Supplier<PanelBody> body) {
        boolean many = !name.equals("ticket") && !name.equals("blotter");
        return new PanelKind(
                name,
                () -> title,
                Feather.SQUARE,
                () -> "Stands in for it",
                side,
                !name.equals("blotter"),
                many,
                seat -> body.get());
    }

    private static Region placeholder(String name) {
        return WorkspacePicturesTest.placeholder(name);
    }
}
