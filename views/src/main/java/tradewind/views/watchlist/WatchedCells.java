package tradewind.views.watchlist;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.watchlist.WatchlistViewModel.Sort;

/// The cells of a watchlist: words, numbers and the line of the last day.
final class WatchedCells {
    private WatchedCells() {}

    interface Painted {
        void paint();
    }

    /// Paints itself anew when its row says something else; rows are updated in place.
    abstract static class WatchedCell extends TableCell<Watched, Watched> implements Painted {
        WatchedCell() {
            getStyleClass().add("watched");
        }

        @Override
        protected void updateItem(@Nullable Watched row, boolean empty) {
            super.updateItem(row, empty);
            paint();
        }

        @Override
        public final void paint() {
            Watched row = getItem();
            if (isEmpty() || row == null) clear();
            else paint(row);
        }

        abstract void paint(Watched row);

        void clear() {
            setText("");
        }
    }

    static final class Words extends WatchedCell {
        Words() {
            getStyleClass().add("strong");
        }

        @Override
        void paint(Watched row) {
            setText(row.symbol());
        }
    }

    static final class Number extends WatchedCell {
        private final Sort figure;

        Number(Sort figure) {
            this.figure = figure;
            getStyleClass().add("num");
            if (figure == Sort.CHANGE) getStyleClass().add("edge");
        }

        @Override
        void paint(Watched row) {
            String text = figure == Sort.LAST ? row.last() : row.changeText();
            double sign = figure == Sort.LAST ? row.direction() : row.change().orElse(0);
            if (!text.equals(getText())) setText(text);
            wear("up", sign > 0);
            wear("down", sign < 0);
        }

        private void wear(String styleClass, boolean on) {
            if (on == getStyleClass().contains(styleClass)) return;
            if (on) getStyleClass().add(styleClass);
            else getStyleClass().remove(styleClass);
        }
    }

    static final class Spark extends WatchedCell {
        private final Canvas canvas = new Canvas(26, 16);
        private final Palette palette;

        Spark(Palette palette) {
            this.palette = palette;
            setGraphic(canvas);
        }

        @Override
        void clear() {
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }

        @Override
        void paint(Watched row) {
            double width = Math.max(20, getTableColumn().getWidth() - 8);
            if (canvas.getWidth() != width) canvas.setWidth(width);
            clear();
            double[] line = row.line();
            if (line.length < 2) return;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double each : line) {
                low = Math.min(low, each);
                high = Math.max(high, each);
            }
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setStroke(palette.get(line[line.length - 1] >= line[0] ? Token.UP : Token.DOWN));
            g.setLineWidth(1);
            g.beginPath();
            for (int i = 0; i < line.length; i++) {
                double x = 1 + (width - 2) * i / (line.length - 1);
                double y = high > low ? 14 - 12 * (line[i] - low) / (high - low) : 8;
                if (i == 0) g.moveTo(x, y);
                else g.lineTo(x, y);
            }
            g.stroke();
        }
    }
}
