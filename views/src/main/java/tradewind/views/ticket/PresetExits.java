package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;

/// The exits of a bracket that is entered elsewhere than on the ticket: those of the first preset that has any, of the
/// instrument's own before those for all. FX thread only.
public final class PresetExits {
    private final String name;
    private final Preset.Exits exits;

    /// What they come to around an entry.
    ///
    /// @param list entry and exits; empty if one of them cannot be
    /// @param problem the first thing that is wrong; empty if nothing is
    public record Around(Optional<TicketList.Bracket> list, String problem) {}

    private PresetExits(String name, Preset.Exits exits) {
        this.name = name;
        this.exits = exits;
    }

    /// @return empty if no preset for this instrument has a bracket
    public static Optional<PresetExits> of(PresetBook book, Instrument instrument) {
        for (Preset preset : book.of(instrument.symbol()))
            if (preset.exits().isPresent())
                return Optional.of(new PresetExits(preset.name(), preset.exits().get()));
        return Optional.empty();
    }

    /// The name of the preset and its distances, such as `Scalp: +2.00 / −1.00`.
    public String words() {
        return name + ": " + exits.words();
    }

    /// Measured from the price of the entry, as the ticket measures them.
    public Around around(Ticket entry, QuoteRow quote, OrderOffer offer) {
        BracketFields fields = new BracketFields(() -> {});
        putOn(fields);
        Bracket read = Bracket.read(fields, entry.instrument(), entry.side(), Optional.of(entry), quote, offer);
        return new Around(read.list(), read.problem());
    }

    void putOn(BracketFields fields) {
        fields.take(exits);
    }
}
