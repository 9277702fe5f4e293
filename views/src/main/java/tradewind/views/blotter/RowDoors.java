package tradewind.views.blotter;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Instrument;

/// Where a row of the blotter leads, outside it.
///
/// @param chart shows an instrument on the charts of the link group
/// @param stop puts a stop on the ticket for that many quantity units of a position
/// @param alert begins an alert on the price of an instrument
public record RowDoors(Consumer<Instrument> chart, BiConsumer<PositionRow, Long> stop, Consumer<Instrument> alert) {
    /// They lead nowhere.
    static final RowDoors NONE = new RowDoors(instrument -> {}, (position, units) -> {}, instrument -> {});
}
