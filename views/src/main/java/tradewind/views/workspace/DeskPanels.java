package tradewind.views.workspace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tradewind.engine.SafetyReport;
import tradewind.engine.market.Instrument;
import tradewind.views.keys.KeysInForce;
import tradewind.views.notices.NoticeBook;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;
import tradewind.views.workspace.palette.Command;

/// What fills the window besides its own bars and panels.
///
/// @param instrument what the kill switch's options offer to halt alone
/// @param kinds panels that can be opened; the window adds order safety and strategies
/// @param layouts to begin with, at least one
/// @param store where layouts are kept
/// @param keys the panels' own keys, for the help page, asked each time it opens
/// @param commands the panels' own entries in the palette, asked each time it opens
/// @param attachStop puts a stop for what no stop protects on the ticket
/// @param notices where everything the trader is told is kept
/// @param shortcuts which key does what
public record DeskPanels(
        Instrument instrument,
        List<PanelKind> kinds,
        List<Layout> layouts,
        LayoutStore store,
        Supplier<List<KeyHelp>> keys,
        Supplier<List<Command>> commands,
        Consumer<SafetyReport.Protection> attachStop,
        NoticeBook notices,
        KeysInForce shortcuts) {
    /// Notices are forgotten once they are off the screen, and the keys are those the desk comes with.
    public DeskPanels(
            Instrument instrument,
            List<PanelKind> kinds,
            List<Layout> layouts,
            LayoutStore store,
            List<KeyHelp> keys,
            Supplier<List<Command>> commands,
            Consumer<SafetyReport.Protection> attachStop) {
        this(instrument, kinds, layouts, store, () -> keys, commands, attachStop, new NoticeBook(), new KeysInForce());
    }

    /// One line of the help page.
    ///
    /// @param keys such as `Ctrl+Shift+L`
    /// @param action what they do
    public record KeyHelp(String keys, String action) {}
}
