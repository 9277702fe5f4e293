package tradewind.views.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.risk.OptionBook;
import tradewind.engine.risk.OptionBook.Leg;
import tradewind.views.controls.EmptyState;
import tradewind.views.risk.LineTable;
import tradewind.views.risk.LineTable.Col;
import tradewind.views.risk.LineTable.Kind;
import tradewind.views.risk.LineTable.Line;
import tradewind.views.risk.RiskSection;
import tradewind.views.risk.RiskWords;
import tradewind.views.texts.Texts;

/// The legs of a combination and the greeks of all of it, in money where money is meant.
final class BookSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("options");

    private final OptionsViewModel model;
    private final VBox legs = new VBox();
    private final List<LegRow> rows = new ArrayList<>();
    private final LineTable greeks = new LineTable(List.of(
            new Col(TEXTS.get("book.greek"), Kind.TEXT, 90),
            new Col(TEXTS.get("book.book"), Kind.NUMBER, 80),
            new Col(TEXTS.get("book.money"), Kind.NUMBER, 80)));
    private final Button clear = new Button(TEXTS.get("book.clear"));

    BookSection(OptionsViewModel model) {
        super(TEXTS.get("book.title"));
        this.model = model;
        legs.getStyleClass().add("line-table");
        legs.setId("options-legs");
        greeks.setId("options-greeks");
        clear.getStyleClass().addAll("ghost", "small");
        clear.setOnAction(event -> model.clear());
        setTools(clear);
        closeUp();
    }

    void show(OptionsPicture picture) {
        clear.setDisable(picture.book().legs().isEmpty());
        if (picture.greeks().isEmpty()) {
            List<Button> ways = new ArrayList<>();
            for (OptionsViewModel.Combination each : OptionsViewModel.Combination.values()) {
                Button button = new Button(each.title());
                button.getStyleClass().add("small");
                button.setId("options-" + each.name().toLowerCase(Locale.ROOT));
                button.setOnAction(event -> model.build(each));
                ways.add(button);
            }
            setBody(new EmptyState(
                    Feather.LAYERS,
                    TEXTS.get("book.empty.title"),
                    TEXTS.get("book.empty.text"),
                    ways.toArray(Button[]::new)));
            say("", "");
            return;
        }
        legs(picture.book().legs());
        OptionBook.Greeks sum = picture.greeks().get();
        double spot = picture.chain().spot();
        greeks.show(List.of(
                line(TEXTS.get("greek.value"), sum.value(), sum.value()),
                line(TEXTS.get("greek.delta"), sum.delta(), sum.delta() * spot / 100),
                line(TEXTS.get("greek.gamma"), sum.gamma() * spot / 100, sum.gamma() * spot * spot / 20_000),
                line(TEXTS.get("greek.vega"), sum.vega() / 100, sum.vega() / 100),
                line(TEXTS.get("greek.theta"), sum.theta() / 365, sum.theta() / 365),
                line(TEXTS.get("greek.rho"), sum.rho() / 10_000, sum.rho() / 10_000)));
        if (legs.getParent() == null) setBody(legs, greeks);
        say(sentence(sum, spot), "");
    }

    private static Line line(String name, double book, double money) {
        return new Line(List.of(name, ChainSection.number(book, 3), ChainSection.number(money, 2)), "");
    }

    /// Rows are kept and refilled: the keyboard stays on plus and minus.
    private void legs(List<Leg> now) {
        while (rows.size() > now.size()) legs.getChildren().remove(rows.removeLast());
        while (rows.size() < now.size()) {
            LegRow row = new LegRow();
            rows.add(row);
            legs.getChildren().add(row);
        }
        for (int i = 0; i < now.size(); i++) rows.get(i).show(now.get(i));
    }

    private final class LegRow extends HBox {
        private final Label side = new Label();
        private final Label what = new Label();
        private final Label premium = new Label();
        private final Button more = step("+");
        private final Button less = step("\u2212");

        LegRow() {
            side.setMinWidth(38);
            what.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            premium.getStyleClass().add("num");
            premium.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(side, what, gap, premium, more, less);
            getStyleClass().addAll("line-row", "leg");
        }

        void show(Leg leg) {
            boolean bought = leg.quantity() > 0;
            side.setText(TEXTS.get(bought ? "side.BUY" : "side.SELL"));
            side.getStyleClass().setAll("label", "state-word", bought ? "buy" : "sell");
            what.setText(TEXTS.get(
                    leg.type() == OptionType.CALL ? "book.leg.call" : "book.leg.put",
                    RiskWords.quantity(Math.abs(leg.quantity())),
                    RiskWords.money(leg.strike()),
                    OptionsWork.days(leg.days())));
            premium.setText(ChainSection.number(leg.premium(), 2));
            String spoken = ChainSection.type(leg.type());
            String strike = RiskWords.money(leg.strike());
            more.setAccessibleText(TEXTS.get("book.more", spoken, strike));
            less.setAccessibleText(TEXTS.get("book.less", spoken, strike));
            more.setOnAction(event -> model.change(leg, 1));
            less.setOnAction(event -> model.change(leg, -1));
        }

        private static Button step(String text) {
            Button button = new Button(text);
            button.getStyleClass().addAll("ghost", "small", "leg-step");
            button.setMinWidth(22);
            return button;
        }
    }

    private static String sentence(OptionBook.Greeks sum, double spot) {
        double percent = sum.delta() * spot / 100;
        double curved = sum.gamma() * spot * spot / 20_000;
        double[] each = {curved - percent, sum.theta() / 365, sum.vega() / 100};
        Object[] told = new Object[2 * each.length];
        for (int i = 0; i < each.length; i++) {
            told[2 * i] = each[i] < 0 ? 0 : 1;
            told[2 * i + 1] = ChainSection.number(Math.abs(each[i]), 2);
        }
        return TEXTS.get("book.about", told);
    }
}
