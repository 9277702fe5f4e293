package tradewind.views.ladder;

import java.util.Optional;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;

/// Which order a click in the bid or the ask column makes. The column is the side in all of them.
enum ClickMap {
    /// A limit where it would rest or fill, a stop beyond the market. One button places.
    MARKET,
    /// Left a limit, right a stop, Alt and left a bracket: wherever the market is.
    BUTTON;

    /// What a hand does in a cell.
    enum Click {
        LEFT,
        RIGHT,
        ALT_LEFT
    }

    /// What a press means here; empty if it places nothing.
    ///
    /// @param primary the left button, not the right one
    Optional<Click> click(boolean primary, boolean alt) {
        if (this == MARKET) return primary ? Optional.of(Click.LEFT) : Optional.empty();
        if (primary) return Optional.of(alt ? Click.ALT_LEFT : Click.LEFT);
        return alt ? Optional.empty() : Optional.of(Click.RIGHT);
    }

    /// The order of a click in a row; empty where no price above zero is, and while the market is unknown.
    Optional<Aim> aim(Click click, Side side, long row, LadderMarket market) {
        Optional<Aim> natural = Aim.at(side, row, market);
        if (this == MARKET) return natural;
        return natural.map(aim -> switch (click) {
            case LEFT -> Aim.limit(side, aim.price());
            case RIGHT -> new Aim(side, OrdType.STOP, aim.price());
            case ALT_LEFT -> new Aim(side, OrdType.LIMIT, aim.price(), true);
        });
    }
}
