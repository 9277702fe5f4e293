package tradewind.views.portfolio;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.engine.portfolio.Dendrogram;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// The dendrogram that hierarchical risk parity splits capital along: leaves at the right, the further left
/// two branches meet the less they share. Each leaf with its target weight.
final class TreePlot extends Plot {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double TOP = 22;
    private static final double LEAST_ROW = 15;

    private Optional<Study> study = Optional.empty();

    TreePlot() {
        super(TEXTS.get("tree.about"));
    }

    void show(Optional<Study> next) {
        study = next;
        int rows = next.map(s -> s.tree().order().length).orElse(0);
        least(TOP + LEAST_ROW * rows + 4);
        repaint();
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        if (study.isEmpty()) return;
        Dendrogram tree = study.get().tree();
        int n = tree.order().length;
        int longest = tree.symbols().stream().mapToInt(String::length).max().orElse(4);
        double right = width - INSET - 40 - Math.clamp(7.2 * longest + 8, 40, 110);
        double left = INSET;
        double row = Math.clamp((height - TOP - 4) / n, LEAST_ROW, 30);
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int k = 0; k < n; k++) {
            int leaf = tree.order()[k];
            x[leaf] = right;
            y[leaf] = TOP + (k + 0.5) * row;
            word(g, tree.symbols().get(leaf), Token.TEXT, right + 8, y[leaf], TextAlignment.LEFT);
            number(
                    g,
                    Words.number(100 * study.get().target().weights()[leaf], 1),
                    Token.TEXT_2,
                    width - INSET,
                    y[leaf],
                    TextAlignment.RIGHT);
        }
        word(g, TEXTS.get("tree.apart"), Token.TEXT_3, left, 10, TextAlignment.LEFT);
        word(g, TEXTS.get("tree.together"), Token.TEXT_3, right, 10, TextAlignment.RIGHT);
        word(g, TEXTS.get("weights.target"), Token.TEXT_3, width - INSET, 10, TextAlignment.RIGHT);
        double highest = 1e-12;
        for (double[] merge : tree.merges()) highest = Math.max(highest, merge[2]);
        ink(g, Token.ACCENT);
        g.setLineWidth(1.5);
        for (int k = 0; k < tree.merges().length; k++) {
            int a = (int) tree.merges()[k][0];
            int b = (int) tree.merges()[k][1];
            double at = right - (right - left) * tree.merges()[k][2] / highest;
            g.strokeLine(x[a], y[a], at, y[a]);
            g.strokeLine(x[b], y[b], at, y[b]);
            g.strokeLine(at, y[a], at, y[b]);
            x[n + k] = at;
            y[n + k] = (y[a] + y[b]) / 2;
        }
        g.setLineWidth(1);
    }
}
