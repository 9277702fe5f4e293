package tradewind.views.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.css.CssParser;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.quant.options.OptionType;
import tradewind.views.blotter.Pictures;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;

/// The options panel under its controls, and in pictures; the work runs at once.
class OptionsViewTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Optional<Double> spot = Optional.of(1_118.0);
    private Optional<Double> realised = Optional.of(0.92);
    private final OptionsViewModel model =
            new OptionsViewModel("BTC/USD", () -> spot, () -> realised, Runnable::run, Runnable::run);

    @SuppressWarnings("NullAway.Init")
    private OptionsView view;

    @BeforeEach
    void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private Scene show(Theme theme, double width, double height) {
        return fx(() -> {
            view = new OptionsView(model, Runnable::run, Runnable::run);
            HBox head = new HBox(view.headTools());
            VBox all = new VBox(head, view);
            VBox.setVgrow(view, Priority.ALWAYS);
            Scene scene = new Scene(all, width, height);
            theme.apply(scene);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            view.pulse(0);
            all.applyCss();
            all.layout();
            return scene;
        });
    }

    private static List<String> chain() {
        List<String> lines = new ArrayList<>(List.of("type,strike,days,vol"));
        for (int days : new int[] {14, 45, 120})
            for (int strike = 800; strike <= 1_500; strike += 50) {
                double k = Math.log(strike / 1_118.0) / Math.sqrt(days / 45.0);
                double vol = 0.85 + 0.05 * Math.log(days / 45.0) - 0.25 * k + 0.9 * k * k;
                lines.add(String.format(
                        Locale.ROOT, "%s,%d,%d,%.4f", strike < 1_118 ? "put" : "call", strike, days, vol));
            }
        return lines;
    }

    private <N extends Node> N find(String id, Class<N> type) {
        Node found = view.getScene().getRoot().lookup(id);
        assertTrue(type.isInstance(found), id + " is " + found);
        return type.cast(found);
    }

    @Test
    void withoutAMarketPricesAreWorkedOutAndSaySo() {
        show(Theme.DARK, 1_300, 700);
        OptionsPicture picture = model.picture().orElseThrow();
        assertTrue(!picture.chain().quoted() && picture.origin().contains("no option market"), picture.origin());
        assertTrue(picture.origin().contains("92.0 %"), picture.origin());
        assertEquals("theoretical", fx(() -> ((Label) view.headTools()[0]).getText()));
        assertEquals("1,118", find("#options-spot", NumberField.class).input().getPromptText());
        assertEquals("92.0", find("#options-vol", NumberField.class).input().getPromptText());
    }

    @Test
    void aClickOnAPriceAddsALegAndAStraddleTwo() {
        show(Theme.DARK, 1_300, 700);
        fx(() -> {
            find("#options-straddle", Button.class).fire();
            return null;
        });
        assertEquals(2, model.picture().orElseThrow().book().legs().size());
        fx(() -> {
            find("#options-side", HBox.class).lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(each -> each.getText().equals("SELL"))
                    .forEach(ToggleButton::fire);
            ((Button) List.copyOf(find("#options-chain", VBox.class).lookupAll(".option-price"))
                            .getFirst())
                    .fire();
            return null;
        });
        assertEquals(3, model.choices().legs().size());
        assertEquals(-1, model.choices().legs().getLast().quantity());
        assertTrue(model.picture().orElseThrow().payoff().isPresent());
        fx(() -> {
            model.change(model.choices().legs().getLast(), 1);
            return null;
        });
        assertEquals(2, model.choices().legs().size());
    }

    @Test
    void theKeyboardStaysOnAPriceAndOnPlusWhileFiguresMove() {
        Scene scene = show(Theme.DARK, 1_300, 700);
        Button price = fx(() -> {
            find("#options-straddle", Button.class).fire();
            Button first = (Button) find("#options-chain", VBox.class).lookup(".option-price");
            first.requestFocus();
            return first;
        });
        String before = fx(price::getText);
        commit("#options-spot", "1,200");
        assertNotEquals(before, fx(price::getText));
        assertTrue(fx(() -> {
            price.requestFocus();
            model.spot(Optional.of(1_000.0));
            return scene.getFocusOwner() == price;
        }));
        Button plus = fx(() -> (Button) find("#options-legs", VBox.class).lookup(".leg-step"));
        fx(() -> {
            plus.requestFocus();
            plus.fire();
            return null;
        });
        assertEquals(2, model.choices().legs().getFirst().quantity());
        assertTrue(fx(() -> scene.getFocusOwner() == plus));
    }

    @Test
    void typedInputsTakeThePlaceOfTheMarketAndNonsenseIsRefused() {
        show(Theme.DARK, 1_300, 700);
        commit("#options-vol", "50");
        commit("#options-spot", "1,000");
        OptionsPicture picture = model.picture().orElseThrow();
        assertEquals(1_000, picture.chain().spot());
        assertEquals(0.5, picture.lines().getFirst().volatility());
        commit("#options-spot", "-3");
        assertEquals(Optional.of(1_000.0), model.choices().spot());
        commit("#options-spot", "");
        assertEquals(1_118, model.picture().orElseThrow().chain().spot());
    }

    private void commit(String id, String text) {
        fx(() -> {
            TextField field = (TextField) find(id, VBox.class).lookup(".text-field");
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return null;
        });
    }

    @Test
    void aChainFromAFileIsQuotedAndFitted() throws Exception {
        show(Theme.DARK, 1_300, 700);
        Path file = Files.write(folder.resolve("chain.csv"), chain());
        view.setOpener(title -> List.of(file));
        fx(() -> {
            find("#options-open", Button.class).fire();
            return null;
        });
        OptionsPicture picture = model.picture().orElseThrow();
        assertEquals(List.of(14.0, 45.0, 120.0), picture.chain().expiries());
        assertTrue(picture.surface().isPresent() && picture.misfit() < 0.05, "misfit " + picture.misfit());
        Path target = folder.resolve("out.csv");
        view.setChooser(name -> Optional.of(target));
        fx(() -> {
            find("#options-export", Button.class).fire();
            return null;
        });
        assertEquals(
                picture.chain().quotes().size() + 1, Files.readAllLines(target).size());
        Files.writeString(file, "type,strike,days,vol\ncall,x,30,0.5\n");
        fx(() -> {
            find("#options-open", Button.class).fire();
            return null;
        });
        assertEquals(
                "chain line 2, strike: 'x' is not a number above zero",
                fx(() -> ((Label) view.headTools()[0]).getText()));
    }

    @Test
    void withoutAPriceItSaysWhatToDo() {
        spot = Optional.empty();
        show(Theme.DARK, 1_300, 700);
        assertTrue(model.picture().isEmpty());
        assertTrue(
                model.reasonProperty().get().contains("Type a spot"),
                model.reasonProperty().get());
        commit("#options-spot", "100");
        assertEquals(100, model.picture().orElseThrow().chain().spot());
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,1360,760,file,JAPANESE",
        "LIGHT,1040,620,theory,GERMAN",
        "DARK,560,1000,theory,ENGLISH",
        "LIGHT,1360,760,file,CHINESE"
    })
    void nothingIsCutOff(Theme theme, int width, int height, String scene, Language language) throws Exception {
        Language.speak(language);
        CssParser.errorsProperty().clear();
        if (scene.equals("file")) model.file(Optional.of(chain()));
        Scene made = show(theme, width, height);
        fx(() -> {
            if (scene.equals("file")) {
                model.days(45);
                for (var each : model.picture().orElseThrow().lines()) {
                    if (each.quote().strike() == 1_000 && each.quote().type() == OptionType.PUT) model.add(each, 2);
                    if (each.quote().strike() == 850 && each.quote().type() == OptionType.PUT) model.add(each, -2);
                    if (each.quote().strike() == 1_300) model.add(each, -1);
                }
            } else {
                model.build(OptionsViewModel.Combination.STRANGLE);
            }
            view.applyCss();
            view.layout();
            return null;
        });
        Pictures.save(
                made,
                "options-" + scene + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                        + language.locale());
        assertEquals(List.of(), Pictures.clipped(made.getRoot()));
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }
}
