package tradewind.views.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.CssParser;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;

/// The panel as wide as it gets and as narrow, full and empty, in both themes; pictures in `target/gallery`.
class RiskGalleryTest {
    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        Language.speak(Language.ENGLISH);
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,1360,760,full,ENGLISH",
        "LIGHT,1040,620,full,GERMAN",
        "LIGHT,1360,760,empty,JAPANESE",
        "DARK,420,900,full,ENGLISH",
        "LIGHT,1360,760,full,CHINESE",
        "DARK,1360,900,live,ENGLISH",
        "LIGHT,1040,900,live,GERMAN"
    })
    void nothingIsCutOff(Theme theme, int width, int height, String scene, Language language) throws Exception {
        Language.speak(language);
        CssParser.errorsProperty().clear();
        TestDesk desk = new TestDesk();
        desk.trade("1100.00", "1.00");
        RiskViewModel model = new RiskViewModel(
                new RiskSource.Live(desk.desk(), desk.instruments()),
                () -> Optional.of(9_000.0),
                Runnable::run,
                Runnable::run);
        if (scene.equals("full")) {
            model.show(Files.source());
            model.whatIf(Optional.of(new WhatIf("BTC/USD", 4)));
        }
        if (scene.equals("live")) {
            for (int minute = 0; minute < 720; minute++)
                desk.desk()
                        .bars()
                        .trade(0, minute * 60_000_000_000L, 110_000 + Math.round(900 * Math.sin(minute)), 50_000_000L);
            desk.fill(desk.work(Side.BUY, "20.00", TestDesk.limit("1100.00")), "20.00", "1100.00");
            model.credit("Bitstamp", Optional.of(new CreditTerms(CreditTerms.Kind.SPREAD, 0.025, 0.4, 30)));
        }
        Scene made = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            RiskView view = new RiskView(model, Runnable::run, Runnable::run);
            Scene built = new Scene(view, width, height);
            theme.apply(built);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(built);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            view.pulse(0);
            view.applyCss();
            view.layout();
            return built;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(
                made,
                "risk-" + scene + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.locale());
        assertEquals(List.of(), Pictures.clipped(made.getRoot()));
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }
}
