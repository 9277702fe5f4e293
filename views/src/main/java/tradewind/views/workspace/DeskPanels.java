package tradewind.views.workspace;

import java.util.List;
import javafx.scene.layout.Region;
import tradewind.engine.market.Instrument;

/// What fills the window besides its own bars.
///
/// @param instrument the symbol chart and ticket are on: Shift+Esc cancels its orders
/// @param chart takes all the room there is
/// @param ticket 306 wide
/// @param blotter about 290 high
/// @param pulses what to call once per frame for these panels, in this order
/// @param keys the panels' own keys, for the help page
public record DeskPanels(
        Instrument instrument, Region chart, Region ticket, Region blotter, List<Pulse> pulses, List<KeyHelp> keys) {
    /// One line of the help page.
    ///
    /// @param keys such as `Ctrl+Shift+L`
    /// @param action what they do
    public record KeyHelp(String keys, String action) {}
}
