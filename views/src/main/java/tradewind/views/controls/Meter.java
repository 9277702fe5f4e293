package tradewind.views.controls;

import javafx.scene.layout.Region;

/// A 4 px bar from 0 to 100 % with a tick where a limit counts as near.
public final class Meter extends Region {
    private static final double TICK_WIDTH = 2;
    private static final double HEIGHT = 4;

    private final Region bar = new Region();
    private final Region tick = new Region();
    private final double tickAt;
    private double share;

    /// @param tickAt 0 to 1
    public Meter(double width, double tickAt) {
        this.tickAt = tickAt;
        getStyleClass().add("meter");
        bar.getStyleClass().add("meter-bar");
        tick.getStyleClass().add("meter-tick");
        getChildren().addAll(bar, tick);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /// @param share 0 and above; above 1 the bar is full
    public void show(double share, boolean near, boolean over) {
        this.share = Math.min(1, share);
        getStyleClass().removeAll("near", "over");
        if (over) getStyleClass().add("over");
        else if (near) getStyleClass().add("near");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, Math.round(getWidth() * share), HEIGHT);
        tick.resizeRelocate(Math.round(getWidth() * tickAt), -2, TICK_WIDTH, HEIGHT + 4);
    }
}
