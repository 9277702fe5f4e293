package tradewind.app.desk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javafx.scene.Node;
import tradewind.views.controls.PanelHeader;
import tradewind.views.controls.Theme;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Language;
import tradewind.views.workspace.dock.PanelKind;

/// Pictures of the whole desk for a person to look at: every layout, every panel and every page of it, in every set of
/// colours asked for, in a window as large as the screen. No display is needed.
///
/// With `pictures.account=true` they are of an account at a venue, in the window beside the replay.
///
/// What is asked for are system properties: `pictures.out` a folder, `pictures.themes` such as `DARK,LIGHT` (all of
/// them without), `pictures.only` names of layouts and panels (all without), `pictures.language` such as `GERMAN`,
/// `pictures.zone` such as `Europe/Berlin`, `pictures.fractions` prices in fractions, `pictures.crop` the panel alone,
/// `pictures.screen` what the display shows
/// (it needs one; without it menus and tips have not the window's colours). What is done in a panel for more pictures
/// of it stands in its [PictureSteps]. The size is the screen's: `headless.geometry=1600x1000-32`.
public final class DeskPictures {
    /// Of these the first layout has one, and opening would add another.
    private static final Set<String> SEVERAL = Set.of("chart", "watchlist", "tape", "ladder");

    private final Path out = Path.of(System.getProperty("pictures.out", "target/pictures"));
    private final List<Theme> themes = named("pictures.themes").isEmpty()
            ? List.of(Theme.values())
            : named("pictures.themes").stream().map(Theme::valueOf).toList();
    private final List<String> only = named("pictures.only");
    private final boolean crop = Boolean.getBoolean("pictures.crop");
    private final PictureDesk desk;
    private final String size;
    private final PictureSteps steps;

    private DeskPictures(PictureDesk desk) throws IOException, InterruptedException, ExecutionException {
        this.desk = desk;
        steps = new PictureSteps(desk.workspace().content(), new SampleFiles());
        BufferedImage first = desk.whole();
        size = first.getWidth() + "x" + first.getHeight();
    }

    private static List<String> named(String property) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(","));
    }

    /// @param args none
    public static void main(String[] args) {
        try {
            Language.speak(Language.valueOf(System.getProperty("pictures.language", "ENGLISH")));
            try (PictureDesk desk = new PictureDesk()) {
                SampleTrading.on(desk.session());
                String zone = System.getProperty("pictures.zone", "UTC");
                desk.act(() -> ScreenZone.choose(ZoneId.of(zone)));
                new DeskPictures(desk).takeAll();
            }
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private void takeAll() throws Exception {
        for (String layout : List.of("Trade", "Research", "Risk", "Portfolio")) {
            if (!wanted(layout)) continue;
            desk.act(() -> desk.workspace().showLayout(layout));
            take(layout, "");
            steps(layout, "");
        }
        List<PanelKind> kinds = PictureDesk.fx(desk.workspace()::kinds);
        for (PanelKind kind : kinds) if (wanted(kind.name())) panel(kind.name());
    }

    private void panel(String kind) throws Exception {
        String id = "panel-" + kind;
        desk.act(() -> desk.workspace().showLayout("Trade"));
        desk.act(() -> {
            boolean there = desk.workspace().content().lookup("#" + id) != null;
            if (!there || !SEVERAL.contains(kind)) desk.workspace().open(kind);
        });
        take(kind, id);
        Optional<PanelHeader> head =
                PictureDesk.fx(() -> header(desk.workspace().content().lookup("#" + id)));
        for (int page = 1; head.isPresent() && select(head.get(), page); page++) take(kind + "-" + page, id);
        steps(kind, id);
    }

    private void steps(String name, String id) throws Exception {
        follow(name, id);
        desk.act(steps::end);
    }

    private void follow(String name, String id) throws Exception {
        for (PictureSteps.Step step : PictureSteps.of(name)) {
            switch (step.what()) {
                case "picture" -> take(name + "-" + step.words().getFirst(), id);
                case "wait" -> Thread.sleep(Long.parseLong(step.words().getFirst()));
                default -> {
                    if (!PictureDesk.fx(() -> steps.take(step))) {
                        System.out.println("not at this size: " + step);
                        return;
                    }
                    desk.act(() -> {});
                }
            }
        }
    }

    /// The panel's own head with several pages, wherever the docks have put it.
    private static Optional<PanelHeader> header(Node host) {
        Node around = host.getParent() == null ? host : host.getParent();
        return around.lookupAll(".panel-header").stream()
                .filter(PanelHeader.class::isInstance)
                .map(PanelHeader.class::cast)
                .findFirst();
    }

    private static boolean select(PanelHeader head, int page) throws InterruptedException, ExecutionException {
        return PictureDesk.fx(() -> {
            try {
                head.select(page);
                return true;
            } catch (IndexOutOfBoundsException e) {
                return false;
            }
        });
    }

    /// @param id of what shows it; empty for the whole window
    private void take(String what, String id) throws Exception {
        for (Theme theme : themes) {
            desk.act(() -> desk.workspace().look(desk.look().with(theme)));
            desk.act(steps::again);
            BufferedImage image = crop && !id.isEmpty() ? desk.part(id) : desk.whole();
            String name = size + "-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            PictureDesk.write(image, out.resolve(name));
        }
    }
}
