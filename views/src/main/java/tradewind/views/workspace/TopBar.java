package tradewind.views.workspace;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.account.AccountStrip;
import tradewind.views.account.AccountStrip.Figure;
import tradewind.views.controls.Icon;
import tradewind.views.controls.ModeBadge;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeysInForce;
import tradewind.views.safety.KillSwitch;
import tradewind.views.safety.TradingStateBar;
import tradewind.views.texts.Texts;

/// The 46 px bar over everything: brand, mode, session, layouts, account, trading state, kill switch.
///
/// In a narrower window exposure goes first, then equity, then the session's name, then all layouts but the one in
/// sight. Mode, day P&L, open P&L, risk, state and kill switch never go.
final class TopBar extends HBox {
    private static final Texts TEXTS = Texts.of("workspace");

    /// Three winds.
    private static final String MARK =
            "M1 4 C4 1 7 7 10 4 S15 3 17 4 M1 9 C4 6 7 12 10 9 S15 8 17 9" + " M1 14 C4 11 7 17 10 14 S15 13 17 14";

    private static final String BRAND = "Tradewind";

    private final SessionSwitch session;
    private final AccountStrip account;
    private final Button theme = new Button();
    private final LayoutBar layouts;
    private final KillSwitch kill;
    private final KeysInForce shortcuts;
    private boolean dark;

    TopBar(
            ModeBadge badge,
            SessionSwitch session,
            AccountStrip account,
            TradingStateBar state,
            KillSwitch kill,
            LayoutBar layouts,
            Runnable switchTheme,
            Runnable palette,
            Runnable help,
            KeysInForce shortcuts) {
        this.shortcuts = shortcuts;
        this.account = account;
        this.layouts = layouts;
        this.kill = kill;
        this.session = session;
        getStyleClass().add("top-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        theme.setId("theme");
        theme.getStyleClass().addAll("ghost", "icon-only");
        theme.setOnAction(event -> switchTheme.run());
        Button keys = new Button("", Icon.of(Feather.HELP_CIRCLE));
        keys.getStyleClass().addAll("ghost", "icon-only");
        keys.setId("help");
        keys.setAccessibleText(TEXTS.get("keys"));
        keys.setOnAction(event -> help.run());
        Button find = new Button("", Icon.of(Feather.SEARCH));
        find.getStyleClass().addAll("ghost", "icon-only");
        find.setId("find");
        find.setAccessibleText(TEXTS.get("find"));
        find.setOnAction(event -> palette.run());
        shortcuts.show(this, map -> {
            keys.setTooltip(tip(TEXTS.get("keys"), map.shown(KeyAction.HELP)));
            find.setTooltip(tip(TEXTS.get("find"), map.shown(KeyAction.PALETTE)));
            say(map);
        });
        HBox tools = new HBox(2, find, theme, keys);
        tools.setAlignment(Pos.CENTER);
        tools.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(brand(), rule(), badge, session, rule(), layouts, gap, account, tools, rule(), state, kill);
    }

    private static HBox brand() {
        SVGPath mark = new SVGPath();
        mark.setContent(MARK);
        mark.getStyleClass().add("brand-mark");
        StackPane box = new StackPane(mark);
        box.setMinWidth(20);
        Label name = new Label(BRAND);
        name.getStyleClass().add("brand");
        name.setMinWidth(USE_PREF_SIZE);
        HBox brand = new HBox(8, box, name);
        brand.setAlignment(Pos.CENTER_LEFT);
        return brand;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        rule.setMinHeight(22);
        rule.setMaxHeight(22);
        return rule;
    }

    /// The colour of a session among several; none for 0.
    void wear(int number) {
        getStyleClass().removeIf(each -> each.startsWith("session-"));
        if (number > 0) getStyleClass().add("session-" + SessionSwitch.colour(number));
    }

    void focusKill() {
        kill.requestFocus();
        Node button = kill.lookup("#kill-switch");
        if (button != null) button.requestFocus();
    }

    void showTheme(boolean isDark) {
        dark = isDark;
        theme.setGraphic(Icon.of(dark ? Feather.SUN : Feather.MOON));
        theme.setAccessibleText(TEXTS.get(dark ? "theme.light" : "theme.dark"));
        say(shortcuts.map());
    }

    private void say(KeyMap map) {
        theme.setTooltip(tip(TEXTS.get(dark ? "theme.light.short" : "theme.dark.short"), map.shown(KeyAction.THEME)));
    }

    /// What a button does, and the key that does it, if one does.
    private static Tooltip tip(String does, String key) {
        return new Tooltip(key.isEmpty() ? does : TEXTS.get("with.key", does, key));
    }

    /// The window may be narrower than everything: what is not needed makes room.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        makeRoom();
        super.layoutChildren();
    }

    private void makeRoom() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - alwaysThere();
        room = keep(layouts.extraWidth(), room, shown -> layouts.setCollapsed(!shown));
        room = keep(session.nameWidth(), room, session::showName);
        room = keep(account.widthOf(Figure.EQUITY), room, shown -> account.setShown(Figure.EQUITY, shown));
        keep(account.widthOf(Figure.EXPOSURE), room, shown -> account.setShown(Figure.EXPOSURE, shown));
    }

    private interface Showing {
        void set(boolean shown);
    }

    private static double keep(double width, double room, Showing showing) {
        boolean fits = width <= room;
        showing.set(fits);
        // what comes later in the order of leaving must not stay when something before it had to go
        return fits ? room - width : -1;
    }

    private double alwaysThere() {
        List<Figure> figures = List.of(Figure.DAY_PROFIT, Figure.OPEN_PROFIT, Figure.RISK_USED);
        double width = figures.stream().mapToDouble(account::widthOf).sum();
        int count = 0;
        for (Node child : getChildren()) {
            count++;
            if (child == session) width += session.leastWidth();
            else if (child == layouts) width += layouts.leastWidth();
            else if (child != account) width += child.prefWidth(-1);
        }
        return width + getSpacing() * (count - 1);
    }
}
