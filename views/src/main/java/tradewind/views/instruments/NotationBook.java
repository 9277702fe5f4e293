package tradewind.views.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.PriceNotation;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.texts.Texts;

/// How a trader wants the prices of instruments written. In force when a session is opened: an instrument does not
/// change while orders stand in it.
///
/// On the thread of its entries.
public final class NotationBook {
    private static final Texts TEXTS = Texts.of("instruments");
    private static final String FIELD = "notation";
    /// Decimals from which on a 32nd can be told from its neighbours.
    private static final int ROOM = 5;

    private final NamedEntries kept;

    /// @param kept by the instrument's id
    public NotationBook(NamedEntries kept) {
        this.kept = kept;
    }

    /// @return empty if nothing was chosen, or something this release does not know
    public Optional<PriceNotation> chosen(InstrumentId id) {
        return Optional.ofNullable(kept.all().get(id.toString()))
                .map(fields -> fields.get(FIELD))
                .flatMap(PriceNotation::of);
    }

    /// The instrument as the trader wants its prices; as it is if its ticks cannot be written so.
    public Instrument written(Instrument instrument) {
        return chosen(instrument.id())
                .filter(notation -> notation.fits(instrument.priceScale(), instrument.tick()))
                .map(instrument::written)
                .orElse(instrument);
    }

    /// Sentences on what this release does not know: those instruments stay as they come.
    public List<String> unknown() {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> each : kept.all().entrySet()) {
            String code = each.getValue().get(FIELD);
            if (code != null && PriceNotation.of(code).isEmpty())
                all.add(TEXTS.get("notation.unknown", code, each.getKey()));
        }
        return all;
    }

    /// What can be chosen: whatever writes every tick. An instrument of many decimals whose tick is one unit, as one
    /// made from imported prices, may turn out to have wider ticks, so all are offered for it.
    List<PriceNotation> choices(Instrument instrument) {
        boolean made = instrument.tick() == 1 && instrument.priceScale() >= ROOM;
        return Arrays.stream(PriceNotation.values())
                .filter(each -> made || each.fits(instrument.priceScale(), instrument.tick()))
                .toList();
    }

    void choose(Instrument instrument, PriceNotation notation) {
        kept.put(instrument.id().toString(), Map.of(FIELD, notation.code()));
    }
}
