package tradewind.engine.alerts;

/// An alert under watch: on which side of its level the price is. Changed under the book's lock only.
final class Watched {
    final PriceAlert alert;
    AlertRow row;
    volatile boolean reached;

    Watched(AlertRow row, PriceAlert alert) {
        this.row = row;
        this.alert = alert;
        reached = row.status() == AlertRow.Status.WAITING;
    }
}
