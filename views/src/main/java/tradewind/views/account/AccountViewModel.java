package tradewind.views.account;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Session;

/// The account of one session, brought up to date by [#refresh]. One thread.
public final class AccountViewModel {
    private final Session session;
    private final ReadOnlyObjectWrapper<AccountFigures> figures;

    public AccountViewModel(Session session) {
        this.session = session;
        figures = new ReadOnlyObjectWrapper<>(this, "figures", read());
    }

    ReadOnlyObjectProperty<AccountFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    /// Reads account, positions and limits.
    public void refresh() {
        figures.set(read());
    }

    private AccountFigures read() {
        RiskUse risk = RiskUse.of(session.desk().positions().all(), session::limits);
        return AccountFigures.of(session.desk().account(), risk);
    }
}
