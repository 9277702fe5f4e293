package tradewind.views.workspace;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import tradewind.engine.SafetyReport;
import tradewind.engine.market.Instrument;

/// What fills the window besides its own bars.
///
/// @param instrument the symbol chart and ticket are on: Shift+Esc cancels its orders
/// @param chart takes all the room there is
/// @param ticket 306 wide
/// @param blotter about 290 high
/// @param pulses what to call once per frame for these panels, in this order
/// @param keys the panels' own keys, for the help page
/// @param attachStop puts a stop for what no stop protects on the ticket
public record DeskPanels(
        Instrument instrument,
        Region chart,
        Region ticket,
        Region blotter,
        List<Pulse> pulses,
        List<KeyHelp> keys,
        Consumer<SafetyReport.Protection> attachStop) {
    /// One line of the help page.
    ///
    /// @param keys such as `Ctrl+Shift+L`
    /// @param action what they do
    public record KeyHelp(String keys, String action) {}
}
