package tradewind.views.ticket;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Session;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;

/// The market of the instrument on the ticket, as last read, and its age against the session's clock. FX thread only.
final class Market {
    private final Session session;
    private final QuoteRow quote = new QuoteRow();
    private final ReadOnlyObjectWrapper<MarketFace> face = new ReadOnlyObjectWrapper<>(MarketFace.NOTHING);
    private long version = -1;

    Market(Session session) {
        this.session = session;
    }

    /// The same row for good; [#read] renews it.
    QuoteRow quote() {
        return quote;
    }

    /// Net position, quantity units.
    long position(Instrument instrument) {
        return session.desk().positions().get(instrument.index()).netQuantity();
    }

    ReadOnlyObjectProperty<MarketFace> face() {
        return face.getReadOnlyProperty();
    }

    /// Whether there is something new since the last [#read].
    boolean moved(Instrument instrument) {
        return session.desk().quotes().version(instrument.index()) != version;
    }

    void read(Instrument instrument) {
        version = session.desk().quotes().version(instrument.index());
        session.desk().quotes().read(instrument.index(), quote);
    }

    void draw(Instrument instrument) {
        face.set(MarketFace.of(
                instrument,
                quote,
                session.desk().positions().get(instrument.index()),
                session.clock().now(),
                session.limits(instrument).staleAfter()));
    }
}
