package tradewind.views.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Icon;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// Time and sales of one instrument. Wheel, Up, Down, Page Up and Page Down go back and forth, Home goes to the newest
/// trade and follows it.
///
/// A triangle and a colour say whether the price rose or fell to get there; a large print has a ground and is bold.
/// The recording says nothing about who took the initiative, so nothing is said about it here.
public final class TapeView extends BorderPane {
    private static final Texts TEXTS = Texts.of("tape");
    private static final double INSET = 12;
    /// Width of the sizes, in the usual size of digits.
    private static final double SIZES = 76;
    /// What a row needs beside its digits, and how many of those there are, in heights of one: so much has to fit.
    private static final double BESIDE = 43;

    private static final double DIGITS = 13.8;
    private static final int WHEEL = 3;
    /// Least time between two paintings, nanoseconds.
    private static final long BETWEEN = 50_000_000L;

    private final TapeViewModel model;
    private final Palette palette = new Palette();
    private final Canvas canvas = new Canvas();
    private final Label size = new Label();
    private final MenuButton filter = new MenuButton("", Icon.of(Feather.FILTER));
    private final Region empty = new EmptyState(Feather.LIST, TEXTS.get("empty.title"), TEXTS.get("empty.text"));
    private final Ruler ruler = new Ruler();
    private Font numbers = Font.getDefault();
    private Font small = Font.getDefault();
    private Font bold = Font.getDefault();
    private double digits;
    private double rowHeight;
    private final Sheet sheet = new Sheet();
    private LongConsumer onFilter = units -> {};
    private long paintedAt;
    private boolean stale = true;

    public TapeView(TradeBoard board, Instrument instrument) {
        model = new TapeViewModel(board, instrument);
        Fonts.load();
        measure(Ruler.USUAL);
        getStyleClass().add("tape");
        setMinSize(0, 0);
        Label time = head(TEXTS.get("head.time"));
        Tooltip zone = new Tooltip(ScreenZone.name());
        time.setTooltip(zone);
        ScreenZone.follow(this, () -> {
            zone.setText(ScreenZone.name());
            touch();
        });
        Label price = head(TEXTS.get("head.price"));
        HBox.setHgrow(price, Priority.ALWAYS);
        price.setMaxWidth(Double.MAX_VALUE);
        price.setAlignment(Pos.CENTER_RIGHT);
        size.getStyleClass().add("caption");
        size.setAlignment(Pos.CENTER_RIGHT);
        HBox heads = new HBox(time, price, size);
        heads.getStyleClass().add("tape-head");
        setTop(heads);
        filter.getStyleClass().addAll("ghost", "icon-only", "tape-filter");
        filter.setId("tape-filter");
        filter.setAccessibleText(TEXTS.get("filter"));
        filter.setTooltip(new Tooltip(TEXTS.get("filter.about")));
        palette.onChange(sheet::paint);
        ruler.onChange(this::touch);
        getChildren().add(ruler);
        setCenter(sheet);
        show(instrument);
    }

    /// Digits of that size, and rows that go with them.
    private void measure(double pixels) {
        if (pixels == digits) return;
        digits = pixels;
        rowHeight = 2 * Math.round(pixels * 11 / Ruler.USUAL);
        numbers = Font.font(Fonts.NUMBERS, pixels);
        small = Font.font(Fonts.NUMBERS, Math.max(Ruler.USUAL - 1, pixels - 1));
        bold = Font.font(Fonts.NUMBERS, FontWeight.BOLD, pixels);
        size.setMinWidth(sizes());
    }

    private double sizes() {
        return Math.round(SIZES * digits / Ruler.USUAL);
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    /// For the panel's head: which trades are left out.
    public Region filter() {
        return filter;
    }

    /// Told when the trader leaves out others, with the least quantity in units; 0 for none.
    public void setOnFilter(LongConsumer handler) {
        onFilter = handler;
    }

    /// Shows another instrument.
    public void show(Instrument instrument) {
        model.show(instrument);
        sheet.setAccessibleText(TEXTS.get("trades.of", instrument.symbol()));
        fillFilter();
        heads();
        touch();
    }

    /// Leaves out what is smaller.
    ///
    /// @param units of quantity; 0 shows all
    public void least(long units) {
        model.least(Math.max(0, units));
        fillFilter();
        heads();
        touch();
    }

    private void heads() {
        String unit = model.instrument().base().code();
        size.setText(
                model.least() == 0
                        ? TEXTS.get("head.size", unit)
                        : TEXTS.get("head.size.from", unit, Figures.quantity(model.instrument(), model.least())));
    }

    private void fillFilter() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        long usual = model.instrument().defaultQuantity();
        for (long units : new long[] {0, usual / 10, usual, TapeViewModel.LARGE * usual}) {
            if (units == 0 && !items.isEmpty()) continue;
            String text = units == 0
                    ? TEXTS.get("filter.all")
                    : TEXTS.get("filter.from", Figures.quantity(model.instrument(), units));
            RadioMenuItem item = new RadioMenuItem(text);
            item.setToggleGroup(group);
            item.setSelected(units == model.least());
            item.setOnAction(event -> {
                least(units);
                onFilter.accept(units);
            });
            items.add(item);
        }
        filter.getItems().setAll(items);
    }

    private void touch() {
        stale = true;
    }

    /// Once per frame; paints 20 times a second at most, and only what changed.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        if (!stale && nanos - paintedAt < BETWEEN) return;
        boolean changed = model.refresh();
        if (!changed && !stale) return;
        paintedAt = nanos;
        stale = false;
        // rather smaller digits than a time under a price
        double fits = Math.floor((getWidth() - BESIDE) / DIGITS);
        measure(Math.min(ruler.size(), Math.max(Ruler.USUAL, fits)));
        Region wanted = model.size() == 0 ? empty : sheet;
        if (getCenter() != wanted) setCenter(wanted);
        sheet.paint();
    }

    /// The prices in sight, newest first, as they are written.
    List<String> prices() {
        List<String> all = new ArrayList<>();
        for (int i = model.top(); i < Math.min(model.size(), model.top() + sheet.rows()); i++) all.add(model.price(i));
        return all;
    }

    /// What takes the keys.
    public Region keys() {
        return sheet;
    }

    private final class Sheet extends Region {
        Sheet() {
            getChildren().addAll(palette, canvas);
            setMinSize(0, 0);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.TABLE_VIEW);
            canvas.setMouseTransparent(true);
            focusVisibleProperty().addListener((seen, was, is) -> touch());
            setOnMousePressed(event -> requestFocus());
            setOnScroll(event -> {
                if (event.getDeltaY() == 0) return;
                move(event.getDeltaY() > 0 ? -WHEEL : WHEEL);
                event.consume();
            });
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        int rows() {
            return (int) Math.max(1, Math.floor(getHeight() / rowHeight));
        }

        private void key(KeyEvent event) {
            if (event.isShortcutDown() || event.isAltDown()) return;
            Optional<Runnable> action = Optional.ofNullable(action(event.getCode()));
            action.ifPresent(does -> {
                does.run();
                touch();
                event.consume();
            });
        }

        private @Nullable Runnable action(KeyCode code) {
            return switch (code) {
                case UP -> () -> move(-1);
                case DOWN -> () -> move(1);
                case PAGE_UP -> () -> move(-rows());
                case PAGE_DOWN -> () -> move(rows());
                case HOME -> model::toNewest;
                case END -> () -> model.toOldest(rows());
                default -> null;
            };
        }

        private void move(int by) {
            model.scroll(by, rows());
            touch();
        }

        @Override
        protected void layoutChildren() {
            if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            touch();
            paint();
        }

        private void paint() {
            GraphicsContext g = canvas.getGraphicsContext2D();
            double width = getWidth();
            double height = getHeight();
            g.clearRect(0, 0, width, height);
            g.setTextBaseline(VPos.CENTER);
            // whole rows only: half a price is misread
            for (int k = 0; (k + 1) * rowHeight <= height && model.top() + k < model.size(); k++)
                row(g, model.top() + k, k * rowHeight, width);
            if (model.top() > 0) back(g, width, height);
            if (!isFocusVisible()) return;
            g.setStroke(palette.get(Token.ACCENT));
            g.setLineWidth(2);
            g.strokeRect(1, 1, width - 2, height - 2);
        }

        private void row(GraphicsContext g, int i, double y, double width) {
            int direction = model.direction(i);
            boolean large = model.large(i);
            Token ink = direction > 0 ? Token.UP : direction < 0 ? Token.DOWN : Token.TEXT;
            if (large) {
                g.setFill(palette.get(direction < 0 ? Token.DOWN_WASH : Token.UP_WASH));
                g.fillRect(0, y, width, rowHeight - 1);
            }
            g.setFill(palette.get(Token.GRID));
            g.fillRect(0, y + rowHeight - 1, width, 1);
            double middle = Math.round(y + rowHeight / 2 - .5);
            text(g, model.time(i), small, Token.TEXT_3, INSET, middle, TextAlignment.LEFT);
            double priceAt = width - INSET - sizes();
            text(g, model.price(i), numbers, ink, priceAt, middle, TextAlignment.RIGHT);
            double arrowAt = priceAt - digits * .61 * model.price(i).length() - 8;
            if (direction != 0) arrow(g, arrowAt, middle, direction > 0, ink);
            text(
                    g,
                    model.quantity(i),
                    large ? bold : numbers,
                    large ? Token.TEXT : Token.TEXT_2,
                    width - INSET,
                    middle,
                    TextAlignment.RIGHT);
        }

        private void text(
                GraphicsContext g, String text, Font font, Token ink, double x, double y, TextAlignment alignment) {
            g.setFont(font);
            g.setTextAlign(alignment);
            g.setFill(palette.get(ink));
            g.fillText(text, Math.round(x), y);
        }

        private void arrow(GraphicsContext g, double x, double y, boolean up, Token ink) {
            g.setFill(palette.get(ink));
            double tip = up ? y - 3 : y + 3;
            double foot = up ? y + 2 : y - 2;
            g.fillPolygon(new double[] {x, x - 3, x + 3}, new double[] {tip, foot, foot}, 3);
        }

        /// Says that the newest trades are not in sight.
        private void back(GraphicsContext g, double width, double height) {
            String text = TEXTS.get("newer", Figures.count(model.top()));
            Text measure = new Text(text);
            measure.setFont(small);
            double w = Math.ceil(measure.getLayoutBounds().getWidth()) + 12;
            g.setFill(palette.get(Token.SURFACE_TIP));
            g.fillRoundRect(width / 2 - w / 2, height - 26, w, 20, 6, 6);
            text(g, text, small, Token.ON_TIP, width / 2, height - 16, TextAlignment.CENTER);
        }
    }
}
