package tradewind.views.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tradewind.engine.SafetyReport;
import tradewind.engine.SafetyReport.Difference;
import tradewind.engine.SafetyReport.Protection;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

class OrderSafetyFaceTest {
    private static final Instrument BTC = instrument(0, "BTC/USD", Currency.BTC);
    private static final Instrument ETH = instrument(1, "ETH/USD", Currency.ETH);

    private static Instrument instrument(int index, String symbol, Currency base) {
        return new Instrument(index, new InstrumentId(symbol, "Test"), symbol, base, Currency.USD, 2, 1, 2, 1, 100);
    }

    private static OrderSafetyFace face(
            SafetyReport.Line link,
            SafetyReport.IfAppDies ifAppDies,
            long age,
            List<Difference> differences,
            Protection... stops) {
        return OrderSafetyFace.of(new SafetyReport(
                "outside-1",
                false,
                link,
                OptionalLong.of(age),
                OptionalLong.empty(),
                ifAppDies,
                new SafetyReport.Books(1_385_765_620_000_000_000L, 2, 2, differences),
                List.of(),
                List.of(stops),
                List.of(),
                new SafetyReport.Journal(true, 9, 900_000, 4_000_000)));
    }

    private static OrderSafetyFace safe(Protection... stops) {
        return face(SafetyReport.Line.IN_STEP, SafetyReport.IfAppDies.CANCELS, 200_000_000L, List.of(), stops);
    }

    private static SafetyLine line(OrderSafetyFace face, String label) {
        return face.lines().stream()
                .filter(line -> line.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void needsNobodyWhileAllIsWell() {
        OrderSafetyFace face = safe(new Protection(BTC, 200, 200, 0, 0));
        assertEquals(List.of(), face.alerts());
        assertTrue(face.lines().stream().allMatch(line -> line.tone() == SafetyLine.Tone.PLAIN));
        assertEquals("2.00 · 0.00 · 0.00", line(face, "Stop").value());
        assertEquals("0 differences · 22:53:40", line(face, "Book").value());
        assertEquals("0.2 s", line(face, "Venue heartbeat").value());
        assertEquals("durable · 0.9 ms, worst 4.0 ms", line(face, "Journal").value());
    }

    @Test
    void saysWhatDiesWithTheApplication() {
        OrderSafetyFace face = safe(new Protection(BTC, 200, 50, 150, 0));
        assertEquals(
                List.of("1.50 BTC is stopped on this desk only: dies if this app dies"),
                face.alerts().stream().map(SafetyAlert::text).toList());
    }

    @Test
    void countsPositionsWhenThereAreSeveral() {
        OrderSafetyFace face = safe(new Protection(BTC, 200, 200, 0, 0), new Protection(ETH, -100, 0, 0, 100));
        assertEquals("1 · 0 · 1 positions", line(face, "Stop").value());
        assertEquals(SafetyLine.Tone.WARN, line(face, "Stop").tone());
        assertEquals("1.00 ETH has no stop", face.alerts().getFirst().text());
    }

    @Test
    void warnsOfASwitchThatIsNotArmedAndOfALineThatIsSilent() {
        OrderSafetyFace face =
                face(SafetyReport.Line.IN_STEP, SafetyReport.IfAppDies.NOT_ARMED, 6_000_000_000L, List.of());
        assertEquals("NOT armed", line(face, "Cancel if").value());
        assertEquals(SafetyLine.Tone.WARN, line(face, "Cancel if").tone());
        assertEquals(SafetyLine.Tone.WARN, line(face, "Venue heartbeat").tone());
    }

    @Test
    void namesEveryDifference() {
        OrderSafetyFace face = face(
                SafetyReport.Line.DIFFERS,
                SafetyReport.IfAppDies.CANCELS,
                0,
                List.of(new Difference(Optional.empty(), Optional.of(BTC), "BTC/USD position 1.00 here, 0.00 there")));
        assertEquals("1 difference · 22:53:40", line(face, "Book").value());
        assertTrue(face.details().contains("BTC/USD position 1.00 here, 0.00 there"));
        assertFalse(face.alerts().isEmpty());
    }

    private static SafetyMeter meter(SafetyReport.LimitUse use) {
        return SafetyMeter.of(use);
    }

    @Test
    void aLimitIsNearFromFourFifthsOnAndOverWhereTheGateRefuses() {
        assertEquals(
                SafetyMeter.Stand.CALM,
                meter(new SafetyReport.LimitUse.Position(BTC, 799, 1_000, false))
                        .stand());
        assertEquals(
                SafetyMeter.Stand.NEAR,
                meter(new SafetyReport.LimitUse.Position(BTC, 1_000, 1_000, false))
                        .stand());
        SafetyMeter over = meter(new SafetyReport.LimitUse.Position(BTC, 1_001, 1_000, true));
        assertEquals(SafetyMeter.Stand.OVER, over.stand());
        assertEquals("Position BTC/USD", over.label());
        assertEquals("✕ 10.01 / 10.00", over.value());
        SafetyMeter lost =
                meter(new SafetyReport.LimitUse.DayLoss(Currency.USD.money("1000"), Currency.USD.money("1000")));
        assertEquals("✕ 1,000 / 1,000", lost.value());
    }

    @Test
    void aGainIsNoLoss() {
        SafetyMeter none =
                meter(new SafetyReport.LimitUse.DayLoss(Currency.USD.money("0"), Currency.USD.money("1000")));
        assertEquals("0 / 1,000", none.value());
        assertEquals("Day loss 0 of at most 1,000 USD, 0 %", none.spoken());
    }

    @Test
    void aLimitThatIsUsedUpStandsOnTopToo() {
        SafetyReport calm = new SafetyReport(
                "paper-1",
                true,
                SafetyReport.Line.IN_STEP,
                OptionalLong.empty(),
                OptionalLong.empty(),
                SafetyReport.IfAppDies.NOT_OFFERED,
                new SafetyReport.Books(1, 0, 0, List.of()),
                List.of(),
                List.of(),
                List.of(
                        new SafetyReport.LimitUse.DayLoss(Currency.USD.money("1200"), Currency.USD.money("1000")),
                        new SafetyReport.LimitUse.MessageRate(9, 9)),
                new SafetyReport.Journal(false, 9, 0, 0));
        assertEquals(
                List.of("Day loss 1,200 of at most 1,000 USD, 120 %, limit reached: only exits are sent until the day"
                        + " is over"),
                OrderSafetyFace.of(calm).alerts().stream()
                        .map(SafetyAlert::text)
                        .toList());
    }
}
