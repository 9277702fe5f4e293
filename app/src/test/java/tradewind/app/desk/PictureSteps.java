package tradewind.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import tradewind.engine.portfolio.PriceCsv;
import tradewind.views.keys.KeyRecorder;
import tradewind.views.options.OptionsView;
import tradewind.views.portfolio.PortfolioView;
import tradewind.views.risk.RiskView;

/// What a trader does in a panel before the next picture of it, a line each in `NAME.steps` beside this class:
///
/// - `fire SELECTOR`, `type SELECTOR | TEXT` and Enter, `write SELECTOR | TEXT` without it,
///   `choose SELECTOR | INDEX`, `scroll SELECTOR | SHARE`; a selector with `@2` at its end means the second that is
///   in sight
/// - `press KEY` or `press Ctrl+KEY`, at the window or at `| SELECTOR`
/// - `pick MENU | ID`: an entry of a menu
/// - `over SELECTOR | X | Y`: the pointer comes there with Ctrl held, X and Y from 0 to 1
/// - `drop SELECTOR`: the list of a menu or a box; `tip SELECTOR`: what it says under the pointer. The next step closes
///   either
/// - `risk-files`, `option-file`, `closes`: opens the [SampleFiles] in that panel
/// - `wait MILLIS`, `picture NAME`: these are for [DeskPictures]
final class PictureSteps {
    /// @param what the verb
    /// @param words what follows it
    record Step(String what, List<String> words) {}

    private final Parent root;
    private final SampleFiles files;
    /// Of what floats over the window.
    private Optional<String> floating = Optional.empty();

    PictureSteps(Parent root, SampleFiles files) {
        this.root = root;
        this.files = files;
    }

    /// The steps of a panel or layout, none if it has no file.
    static List<Step> of(String name) throws IOException {
        try (InputStream in = PictureSteps.class.getResourceAsStream(name + ".steps")) {
            if (in == null) return List.of();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(line -> new Step(line[0], line.length == 1 ? List.of() : List.of(line[1].split(" *\\| *"))))
                    .toList();
        }
    }

    /// On the FX thread.
    ///
    /// @return whether what it names is in sight
    boolean take(Step step) throws IOException {
        List<String> words = step.words();
        Optional<String> names = names(step);
        if (names.isPresent() && found(names.get()).isEmpty()) return false;
        end();
        switch (step.what()) {
            case "fire" -> ((ButtonBase) here(words.getFirst())).fire();
            case "type" -> {
                TextField field = (TextField) here(words.getFirst());
                field.setText(words.get(1));
                field.fireEvent(new ActionEvent());
            }
            case "write" -> ((TextField) here(words.getFirst())).setText(words.get(1));
            case "choose" ->
                ((ComboBox<?>) here(words.getFirst())).getSelectionModel().select(Integer.parseInt(words.get(1)));
            case "press" -> press(words.getFirst(), names.isPresent() ? here(names.get()) : root);
            case "over" ->
                over(here(words.getFirst()), Double.parseDouble(words.get(1)), Double.parseDouble(words.get(2)));
            case "pick" -> Popups.pick((MenuButton) here(words.getFirst()), words.get(1));
            case "drop", "tip" -> {
                floating = Optional.of(words.getFirst());
                again();
            }
            case "scroll" -> ((ScrollPane) here(words.getFirst())).setVvalue(Double.parseDouble(words.get(1)));
            case "risk-files" -> {
                Path prices = files.prices();
                Path positions = files.positions();
                panel(RiskView.class).setOpener(title -> List.of(positions, prices));
                ((ButtonBase) here("#risk-open")).fire();
            }
            case "option-file" -> {
                Path chain = files.chain();
                panel(OptionsView.class).setOpener(title -> List.of(chain));
                ((ButtonBase) here("#options-open")).fire();
            }
            case "closes" -> {
                Path prices = files.prices();
                panel(PortfolioView.class).model().load("prices.csv", () -> {
                    try (var reader = Files.newBufferedReader(prices)) {
                        return PriceCsv.read(reader);
                    }
                });
            }
            default -> throw new IllegalArgumentException("no such step: " + step);
        }
        return true;
    }

    /// Opens what floats over the window anew, in the colours there are now. On the FX thread.
    void again() {
        floating.ifPresent(selector -> {
            Popups.hide();
            Popups.show(here(selector));
        });
    }

    /// Closes what floats over the window. On the FX thread.
    void end() {
        floating = Optional.empty();
        Popups.hide();
    }

    private static Optional<String> names(Step step) {
        int at = step.what().equals("press") ? 1 : 0;
        return step.words().stream().skip(at).findFirst();
    }

    private static void press(String chord, Node at) {
        // a key that is recorded goes to where it is recorded
        Node to = at.getScene().getFocusOwner() instanceof KeyRecorder recorder ? recorder : at;
        KeyCode key = KeyCode.valueOf(chord.substring(chord.lastIndexOf('+') + 1));
        boolean shift = chord.contains("Shift+");
        boolean control = chord.contains("Ctrl+");
        boolean alt = chord.contains("Alt+");
        to.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, alt, false));
        to.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, shift, control, alt, false));
    }

    private static void over(Node node, double across, double down) {
        Bounds at = node.getLayoutBounds();
        Point2D scene = node.localToScene(at.getWidth() * across, at.getHeight() * down);
        PickResult on = new PickResult(node, scene.getX(), scene.getY());
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED))
            node.fireEvent(new MouseEvent(
                    type,
                    scene.getX(),
                    scene.getY(),
                    0,
                    0,
                    MouseButton.NONE,
                    0,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    on));
    }

    private <T extends Node> T panel(Class<T> kind) {
        return root.lookupAll("*").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(PictureSteps::inSight)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in sight: " + kind));
    }

    private Node here(String selector) {
        return found(selector).orElseThrow(() -> new IllegalStateException("not in sight: " + selector));
    }

    private Optional<Node> found(String selector) {
        String[] parts = selector.split("@");
        int nth = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        return root.lookupAll(parts[0]).stream()
                .filter(PictureSteps::inSight)
                .skip(nth - 1L)
                .findFirst();
    }

    private static boolean inSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return true;
    }
}
