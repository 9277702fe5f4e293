package tradewind.engine.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.alerts.StudyAlert.Target;
import tradewind.engine.alerts.StudyAlert.Way;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;

class StudyAlertTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long START = 1_385_856_000L * SECOND;
    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "V"), "BTC/USD", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000);

    private final BarBoard history = new BarBoard(1);
    private AlertBook book = book();

    private AlertBook book() {
        return new AlertBook(new Instruments(List.of(BTC)), new QuoteBoard(1), history);
    }

    private static StudyLine line(String text) {
        return StudyLine.of(text).orElseThrow();
    }

    private static StudyAlert above(String line, Target target, BarInterval interval, boolean every) {
        return new StudyAlert(1, BTC, interval, line(line), Way.ABOVE, target, every, Alert.FOR_GOOD, "");
    }

    private static StudyAlert closeAbove100() {
        return above("CLOSE", new Target.Level(100), BarInterval.M1, false);
    }

    private void trade(long time, long price) {
        book.onTrade(0, START + time, price, 1, 0);
    }

    private AlertRow row() {
        return book.rows().getFirst();
    }

    @Test
    void firesWhenTheBarIsOverWithItsEndAndItsValue() {
        book.arm(closeAbove100());
        trade(0, 99_00);
        trade(MINUTE, 100_50);
        assertEquals(Status.ARMED, row().status(), "the bar may still end elsewhere");
        trade(2 * MINUTE + SECOND, 90_00);
        assertEquals(
                new AlertRow(closeAbove100(), Status.FIRED, 1, START + 2 * MINUTE, 10_050_000_000L),
                row(),
                "the trade that begins the next bar has no part in it");
    }

    @Test
    void aSpikeWithinABarIsNoCrossing() {
        book.arm(closeAbove100());
        trade(0, 99_00);
        trade(MINUTE, 150_00);
        trade(MINUTE + 30 * SECOND, 99_50);
        trade(2 * MINUTE, 99_60);
        trade(3 * MINUTE, 99_60);
        assertEquals(AlertRow.fresh(closeAbove100(), Status.ARMED), row());
    }

    @Test
    void timeEndsABarWithoutATrade() {
        book.arm(closeAbove100());
        trade(0, 99_00);
        trade(MINUTE, 101_00);
        book.onTime(START + 2 * MINUTE - 1);
        assertEquals(Status.ARMED, row().status());
        book.onTime(START + 2 * MINUTE);
        assertEquals(START + 2 * MINUTE, row().at());
    }

    @Test
    void whatWasOverBeforeItWasArmedIsNotJudged() {
        trade(0, 99_00);
        trade(MINUTE, 101_00);
        book.onTime(START + 5 * MINUTE);
        book.arm(closeAbove100());
        book.onTime(START + 6 * MINUTE);
        trade(7 * MINUTE, 102_00);
        trade(8 * MINUTE, 102_00);
        assertEquals(AlertRow.fresh(closeAbove100(), Status.ARMED), row(), "it was above all the time");
    }

    @Test
    void theHistoryBeforeTheSessionCounts() {
        history.trade(0, START, 99_00, 1);
        book = book();
        book.arm(closeAbove100());
        trade(MINUTE, 101_00);
        trade(2 * MINUTE, 101_00);
        assertEquals(START + 2 * MINUTE, row().at());
    }

    @Test
    void aLineCrossesALineOverTheBarsOfItsInterval() {
        StudyAlert alert = above("EMA(2)", new Target.Line(line("SMA(3)")), BarInterval.M5, true);
        book.arm(alert);
        long[] closes = {100, 98, 96, 94, 92, 100, 104, 90, 80, 95, 110, 110};
        for (int i = 0; i < closes.length; i++) {
            // other prices within the bar have no part
            trade(i * 5 * MINUTE, 150_00);
            trade(i * 5 * MINUTE + 4 * MINUTE, closes[i] * 100);
        }
        // by hand: the averages cross upwards at the end of bars 5 and 9
        assertEquals(new Fired(2, START + 50 * MINUTE), new Fired(row().times(), row().at()));
        assertEquals(Status.ARMED, row().status());
    }

    private record Fired(int times, long at) {}

    @Test
    void theSameTradesGiveTheSameAlertHoweverOftenTheClockIsAsked() {
        AlertRow plain = walk(Long.MAX_VALUE);
        assertEquals(Status.FIRED, plain.status());
        for (long every : new long[] {SECOND, 7 * SECOND, MINUTE}) assertEquals(plain, walk(every));
    }

    private AlertRow walk(long every) {
        book = book();
        book.arm(above("RSI(14)", new Target.Level(70), BarInterval.M1, false));
        long asked = 0;
        for (int i = 0; i < 600; i++) {
            long time = i * 11 * SECOND;
            for (; every != Long.MAX_VALUE && asked < time; asked += every) book.onTime(START + asked);
            trade(time, 100_00 + Math.round(500 * Math.sin(i / 25.0)) + i % 7);
        }
        return row();
    }

    @Test
    void aRecordingThatIsPlayedAgainFiresNothingTwice() {
        StudyAlert every = above("CLOSE", new Target.Level(100), BarInterval.M1, true);
        book.arm(every);
        for (int i = 0; i < 4; i++) trade(i * MINUTE, i == 0 ? 99_00 : 101_00);
        List<AlertRow> before = book.rows();
        assertEquals(1, row().times());
        book = book();
        book.restore(before);
        for (int i = 0; i < 4; i++) trade(i * MINUTE, i == 0 ? 99_00 : 101_00);
        assertEquals(before, book.rows());
    }

    @Test
    void anAlertOfOneKindTakesThePlaceOfOneOfTheOther() {
        PriceAlert price = new PriceAlert(
                1, BTC, PriceAlert.Source.LAST, PriceAlert.Crossing.AT_OR_ABOVE, 1, false, Alert.FOR_GOOD, "");
        book.arm(price);
        book.arm(closeAbove100());
        assertEquals(List.of(AlertRow.fresh(closeAbove100(), Status.ARMED)), book.rows());
        book.arm(price);
        assertEquals(List.of(AlertRow.fresh(price, Status.ARMED)), book.rows());
        book.remove(1);
        assertEquals(List.of(), book.rows());
    }

    @Test
    void expires() {
        StudyAlert alert = new StudyAlert(
                1, BTC, BarInterval.M1, StudyLine.CLOSE, Way.BELOW, new Target.Level(1), false, START + 5, "");
        book.arm(alert);
        book.onTime(START + 5);
        assertEquals(Status.ARMED, row().status());
        book.onTime(START + 6);
        assertEquals(Status.EXPIRED, row().status());
    }

    @Test
    void everyLineIsATextAndBack() {
        for (Indicator indicator : IndicatorCatalogue.all())
            for (int i = 0; i < indicator.outputs().size(); i++) {
                List<Double> usual = Arrays.stream(indicator.initial()).boxed().toList();
                StudyLine line = new StudyLine(indicator, usual, i);
                assertEquals(Optional.of(line), StudyLine.of(line.text()));
            }
        assertEquals("MACD(12,26,9).signal", line("macd.signal").text());
        for (String wrong : List.of("", "NONE", "RSI(0)", "RSI(14).x", "RSI(a)", "RSI(14", "MACD(26,12,9)"))
            assertEquals(Optional.empty(), StudyLine.of(wrong), wrong);
    }
}
