package tradewind.app.desk;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import tradewind.app.home.DataFolder;
import tradewind.engine.ReplayControl;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.Limits;
import tradewind.engine.history.SampleMarket;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Takes the pictures of docs/images anew, in the real window over the sample market: no picture of the guide is drawn
/// by hand. Those of several windows, of a bucket and of a portfolio's own prices are taken by a person.
public final class GuidePictures {
    private static final Texts TEXTS = Texts.of("controls");
    private static final Texts DRAWN = Texts.of("drawing");

    private static final Map<String, String> DRAWINGS = Map.of(
            "1", "trend 2013-11-27T10:55:00Z 889.00 2013-11-27T12:40:00Z 907.50",
            "2", "fibonacci 2013-11-27T09:10:00Z 909.50 2013-11-27T10:50:00Z 889.00",
            "3", "note 2013-11-27T10:55:00Z 889.00 2013-11-27T11:15:00Z 886.50 | higher lows from here");

    private final PictureDesk desk;
    private final Path out;

    private GuidePictures(PictureDesk desk, Path out) {
        this.desk = desk;
        this.out = out;
    }

    /// @param args the folder, and a language such as `GERMAN` of which the desk alone is taken
    public static void main(String[] args) {
        try {
            Language language = args.length > 1 ? Language.valueOf(args[1]) : Language.ENGLISH;
            Language.speak(language);
            if (System.getProperty("pictures.home") == null) System.setProperty("pictures.home", drawnOn());
            try (PictureDesk desk = new PictureDesk()) {
                GuidePictures pictures = new GuidePictures(desk, Path.of(args[0]));
                if (language == Language.ENGLISH) pictures.all();
                else pictures.desk(language.locale().getLanguage());
            }
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /// A data folder with drawings on the chart.
    private static String drawnOn() throws IOException {
        Path home = Files.createTempDirectory("guide");
        new NamedFile(new DataFolder(home), "drawings", Runnable::run, System.err::println)
                .put("BTC/USD@Bitstamp", DRAWINGS);
        return home.toString();
    }

    private void whole(String name) throws Exception {
        PictureDesk.write(desk.whole(), out.resolve(name + ".png"));
    }

    private void panel(String kind, String name) throws Exception {
        desk.act(() -> desk.workspace().open(kind));
        PictureDesk.write(desk.part("panel-" + kind), out.resolve(name + ".png"));
    }

    private void layout(String name) throws Exception {
        desk.act(() -> desk.workspace().showLayout(name));
    }

    private void wear(Theme theme) throws Exception {
        desk.act(() -> desk.workspace().look(desk.look().with(theme)));
    }

    private void desk(String name) throws Exception {
        trade();
        whole("desk-" + name);
    }

    /// The toasts of its fills are gone by then.
    private void trade() throws Exception {
        SampleTrading.on(desk.session());
        Thread.sleep(6_000);
        // a refusal stays until it is read
        desk.press(TEXTS.get("notice.close"));
    }

    private void all() throws Exception {
        desk.press(DRAWN.get("hide"));
        desk.act(() -> desk.workspace().showTour(() -> {}));
        whole("tour");
        desk.key(KeyCode.ESCAPE);
        desk("dark");
        wear(Theme.LIGHT);
        whole("desk-light");
        wear(Theme.DARK);
        tickets();
        PictureDesk.write(desk.part("panel-safety"), out.resolve("safety.png"));
        panel("strategies", "strategies");
        alerts();
        desk.press(DRAWN.get("hide"));
        PictureDesk.write(desk.part("panel-chart"), out.resolve("drawings.png"));
        desk.press(DRAWN.get("hide"));
        exits();
        desk.press("Add, change and remove indicators");
        whole("indicators");
        desk.press("Add, change and remove indicators");
        layout("Research");
        whole("desk-research");
        layout("Risk");
        whole("risk");
        layout("Trade");
        desk.act(() -> desk.workspace().open("history"));
        whole("history-dark");
        layout("Trade");
        for (String kind : List.of(
                "connections", "instruments", "settings", "keys", "activity", "dashboard", "account", "plugins"))
            panel(kind, kind);
        limits();
        // what is closed at the market needs one
        ReplayControl replay = desk.session().replay().orElseThrow();
        replay.speed(ReplayControl.Speed.X60);
        replay.play();
        desk.session().orders().kill("a picture").get();
        Thread.sleep(2_500);
        layout("Trade");
        whole("halted-dark");
    }

    /// A stop that is pulled out of the box of the position, for the part that has none.
    private void exits() throws Exception {
        desk.focus("plot-stack");
        desk.key(KeyCode.S, true);
        for (int i = 0; i < 20; i++) desk.key(KeyCode.UP, false);
        PictureDesk.write(desk.part("panel-chart"), out.resolve("exits.png"));
        desk.key(KeyCode.ESCAPE);
    }

    /// Two that are armed, and one that has fired.
    private void alerts() throws Exception {
        AlertBook alerts = desk.session().alerts().orElseThrow();
        QuoteRow now = new QuoteRow();
        desk.session().desk().quotes().read(0, now);
        alert(alerts, 1, PriceAlert.Source.LAST, PriceAlert.Crossing.AT_OR_ABOVE, now.last() + 1_500, "day high");
        alert(alerts, 2, PriceAlert.Source.BID, PriceAlert.Crossing.AT_OR_BELOW, now.last() - 3_000, "");
        alert(alerts, 3, PriceAlert.Source.LAST, PriceAlert.Crossing.AT_OR_ABOVE, now.last() + 1, "back above");
        ReplayControl replay = desk.session().replay().orElseThrow();
        replay.jumpTo(desk.session().clock().now() + 300_000_000_000L);
        DeskWork.until(
                "an alert has fired",
                () -> alerts.rows().stream().anyMatch(row -> row.status() == AlertRow.Status.FIRED));
        panel("alerts", "alerts");
    }

    private static void alert(
            AlertBook book, long id, PriceAlert.Source source, PriceAlert.Crossing crossing, long level, String note) {
        book.arm(new PriceAlert(id, SampleMarket.BTC_USD, source, crossing, level, false, PriceAlert.FOR_GOOD, note));
    }

    /// One lowered, one raised and waiting.
    private void limits() throws Exception {
        Limits now = desk.session().limits(SampleMarket.BTC_USD);
        desk.session().changeLimits(SampleMarket.BTC_USD, quantity(now, now.maxQuantity() * 2));
        panel("limits", "limits");
    }

    private static Limits quantity(Limits limits, long most) {
        return new Limits(
                most,
                limits.maxNotional(),
                limits.collarBps(),
                limits.maxPosition(),
                limits.staleAfter(),
                limits.maxMessagesPerSecond(),
                limits.duplicateWindow(),
                limits.restricted(),
                limits.maxShort());
    }

    /// Ready to buy, ready to sell, and refusing.
    private void tickets() throws Exception {
        List<BufferedImage> all = new ArrayList<>();
        desk.press("ticket-buy");
        all.add(desk.part("panel-ticket"));
        desk.press("ticket-sell");
        all.add(desk.part("panel-ticket"));
        desk.press("ticket-buy");
        desk.type("ticket-limit", "1,400.00");
        all.add(desk.part("panel-ticket"));
        PictureDesk.write(beside(all), out.resolve("tickets.png"));
    }

    private static BufferedImage beside(List<BufferedImage> all) {
        int gap = 3;
        int width = all.stream().mapToInt(each -> each.getWidth() + gap).sum() - gap;
        int height = all.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        BufferedImage row = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = row.createGraphics();
        int x = 0;
        for (BufferedImage each : all) {
            pen.drawImage(each, x, 0, null);
            x += each.getWidth() + gap;
        }
        pen.dispose();
        return row;
    }
}
