package tradewind.views.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.risk.Counterparty;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.risk.LineTable.Col;
import tradewind.views.risk.LineTable.Kind;
import tradewind.views.risk.LineTable.Line;
import tradewind.views.texts.Texts;

/// What the default of those who keep money and positions is worth: each venue with what is believed of its
/// credit.
final class CreditSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("risk");
    private static final double BP = 1e4;

    private final RiskViewModel model;
    private final LineTable table = new LineTable(List.of(
            new Col(TEXTS.get("credit.venue"), Kind.TEXT, 72),
            new Col(TEXTS.get("credit.balance"), Kind.NUMBER, 76),
            new Col(TEXTS.get("credit.cva"), Kind.NUMBER, 56),
            new Col(TEXTS.get("credit.dva"), Kind.NUMBER, 56)));
    private final SegmentBar<CreditTerms.Kind> kind = new SegmentBar<>(
            List.of(CreditTerms.Kind.values()),
            CreditTerms.Kind.SPREAD,
            each -> TEXTS.get("credit.kind." + each.name()));
    private final NumberField rate = new NumberField(TEXTS.get("credit.rate"), "bp");
    private final NumberField recovery = new NumberField(TEXTS.get("credit.recovery"), "%");
    private final NumberField days = new NumberField(TEXTS.get("credit.horizon"), TEXTS.get("credit.days"));
    private final NumberField own = new NumberField(TEXTS.get("credit.own"), "bp");
    private final FlowPane inputs = new FlowPane(8, 8, rate, recovery, days, own);
    private String venue = "";
    private boolean filling;

    CreditSection(RiskViewModel model) {
        super(TEXTS.get("credit.title"));
        closeUp();
        this.model = model;
        table.setId("risk-venues");
        table.getStyleClass().add("choosable");
        kind.setId("credit-kind");
        kind.valueProperty().addListener((seen, was, is) -> turn(is));
        for (NumberField each : List.of(rate, recovery, days, own)) {
            each.setPrefWidth(96);
            each.setMinWidth(96);
        }
        rate.setId("credit-rate");
        recovery.setId("credit-recovery");
        days.setId("credit-days");
        own.setId("credit-own");
        rate.setOnCommit(text -> commit());
        recovery.setOnCommit(text -> commit());
        days.setOnCommit(text -> commit());
        own.setOnCommit(this::ownSpread);
        setTools(kind);
        double ours = model.choices().credit().own();
        if (ours > 0) own.setText(figure(ours * BP));
        fill(Optional.empty());
    }

    void show(RiskPicture picture) {
        List<VenueRisk> venues = picture.venues();
        kind.setVisible(!venues.isEmpty());
        if (venues.isEmpty()) {
            setBody(new EmptyState(Feather.HOME, TEXTS.get("credit.empty.title"), TEXTS.get("credit.empty.text")));
            say("", "");
            return;
        }
        if (venues.stream().noneMatch(each -> each.venue().equals(venue)))
            choose(venues.getFirst().venue());
        setBody(table, inputs);
        List<Line> lines = new ArrayList<>();
        for (VenueRisk each : venues) lines.add(line(each));
        table.show(lines);
        for (int i = 0; i < venues.size(); i++) {
            choosable(table.rows().get(i), venues.get(i).venue());
            if (venues.get(i).venue().equals(venue)) chosen(picture, i);
        }
    }

    private void chosen(RiskPicture picture, int row) {
        VenueRisk shown = picture.venues().get(row);
        table.choose(picture.venues().size() > 1 ? row : -1);
        String sentence = sentence(picture.book().currency(), shown);
        boolean several = picture.venues().size() > 1 && shown.money() != 0;
        say(several ? RiskWords.together(sentence, TEXTS.get("credit.cash", shown.venue())) : sentence, "");
    }

    private static Line line(VenueRisk each) {
        Optional<Counterparty.Adjustment> worth = each.adjustment();
        return new Line(
                List.of(
                        each.venue(),
                        RiskWords.money(each.balance()),
                        worth.map(it -> RiskWords.money(it.cva())).orElse(""),
                        worth.map(it -> RiskWords.money(it.dva())).orElse("")),
                "");
    }

    private static String sentence(String currency, VenueRisk each) {
        String balance = RiskWords.money(each.balance());
        if (each.terms().isEmpty()) return TEXTS.get("credit.none", each.venue(), balance, currency);
        if (each.adjustment().isEmpty()) return each.why();
        Counterparty.Adjustment worth = each.adjustment().get();
        CreditTerms terms = each.terms().get();
        return TEXTS.get(
                "credit.about",
                each.venue(),
                figure(terms.days()),
                RiskWords.percent(each.probability(), 2),
                RiskWords.percent(terms.recovery(), 0),
                balance,
                currency,
                RiskWords.money(worth.cva()),
                worth.dva() > 0 ? 1 : 0,
                RiskWords.money(worth.dva()));
    }

    private void choosable(Region row, String name) {
        row.setFocusTraversable(true);
        row.setOnMouseClicked(event -> choose(name));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) choose(name);
        });
    }

    private void choose(String name) {
        if (name.equals(venue)) return;
        venue = name;
        fill(model.choices().credit().of(name));
        model.picture().ifPresent(this::show);
    }

    /// Puts what is believed of the chosen venue into the fields.
    private void fill(Optional<CreditTerms> terms) {
        filling = true;
        terms.ifPresent(each -> kind.setValue(each.kind()));
        boolean spread = kind.getValue() == CreditTerms.Kind.SPREAD;
        rate.setUnit(spread ? "bp" : "%");
        rate.setText(
                terms.map(each -> figure(each.rate() * (spread ? BP : 100))).orElse(""));
        recovery.setText(figure(100 * terms.map(CreditTerms::recovery).orElse(CreditTerms.RECOVERY)));
        days.setText(figure(terms.map(CreditTerms::days).orElse(CreditTerms.DAYS)));
        for (NumberField each : List.of(rate, recovery, days)) each.accept();
        filling = false;
    }

    /// The same belief said the other way.
    private void turn(CreditTerms.Kind to) {
        if (filling) return;
        Optional<CreditTerms> turned = model.choices().credit().of(venue).map(each -> each.as(to));
        model.credit(venue, turned);
        fill(turned);
    }

    private void commit() {
        if (venue.isEmpty()) return;
        double back = number(recovery, "credit.recovery.refused", 0, 99.99) / 100;
        double ahead = number(days, "credit.horizon.refused", 0.01, 36_500);
        if (rate.getText().isBlank()) {
            rate.accept();
            if (!Double.isNaN(back) && !Double.isNaN(ahead)) model.credit(venue, Optional.empty());
            return;
        }
        CreditTerms.Kind meant = kind.getValue();
        boolean spread = meant == CreditTerms.Kind.SPREAD;
        double yearly = number(rate, "credit.rate.refused", 0, spread ? 100_000 : 1_000) / (spread ? BP : 100);
        if (Double.isNaN(back + ahead + yearly)) return;
        model.credit(venue, Optional.of(new CreditTerms(meant, yearly, back, ahead)));
    }

    private void ownSpread(String text) {
        double spread = text.isBlank() ? 0 : number(own, "credit.rate.refused", 0, 100_000) / BP;
        if (Double.isNaN(spread)) return;
        own.accept();
        model.ownSpread(spread);
    }

    /// NaN after a refusal.
    private static double number(NumberField field, String refusal, double least, double most) {
        try {
            double value = Double.parseDouble(Figures.plain(field.getText()));
            if (!(value >= least && value <= most)) throw new NumberFormatException(field.getText());
            field.accept();
            return value;
        } catch (NumberFormatException e) {
            field.refuse(TEXTS.get(refusal));
            return Double.NaN;
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }
}
