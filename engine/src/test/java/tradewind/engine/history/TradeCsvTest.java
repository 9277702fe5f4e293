package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeCsvTest {
    private static final long T0 = 1_385_337_600_000_000_000L;
    private static final String HEADER = "timestamp,price,amount\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamp,price,amount\n1385337600,800.01,0.5\n",
                "timestamp,price,amount\r\n1385337600,800.01,0.5",
                "\uFEFFtime;price;quantity\n1385337600;800.01;0.5\n",
                "Date,Price,Size\n2013-11-25T00:00:00Z,800.01,0.50\n",
                "date,price,volume\n2013-11-25 01:00:00+01:00,800.01,0.5\n",
                "price,id,volume,time\n800.01,77,0.5,1385337600000\n",
                "\"timestamp\",\"price\",\"amount\"\n\"1385337600000000\",\"800.01\",\"0.5\"\n",
                "timestamp,price,amount\n1385337600000000000, 800.0100 , 0.5\n\n\n",
                "timestamp,price,amount,\"a, \"\"note\"\"\"\n1385337600.000,800.01,0.5,\"x, y\"\n",
            })
    void readsTheDialectsExchangesWrite(String text) {
        TradeTape tape = load(text);
        assertEquals(List.of(), tape.quarantined());
        assertEquals(1, tape.size());
        assertEquals(T0, tape.time(0));
        assertEquals(80_001, tape.price(0));
        assertEquals(50_000_000, tape.quantity(0));
    }

    @Test
    void keepsFractionsOfASecond() {
        assertEquals(
                T0 + 123_456_000,
                load(HEADER + "1385337600.123456,800.01,0.5\n").time(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1385337601,800.01|it has 2 fields, the header has 3",
                "1385337601,800.01,0.5,9|it has 4 fields, the header has 3",
                "1385337601,,0.5|the price: not a plain decimal number: \"\"",
                "1385337601,800.015,0.5|the price: more than 2 decimals: 800.015",
                "1385337601,8e2,0.5|the price: not a plain decimal number: \"8e2\"",
                "1385337601,NaN,0.5|the price: not a plain decimal number: \"NaN\"",
                "1385337601,99999999999999999999,0.5|the price: too large: 99999999999999999999",
                "1385337601,800.01,0.123456789|the amount: more than 8 decimals: 0.123456789",
                "1385337601,800.01,0.000000000000|the amount is not above zero",
                "1385337601,800.01,-1|the amount is not above zero",
                "1385337601,-800.01,1|the price is not above zero",
                "1385337599,800.01,1|it is earlier than the row before it",
                "yesterday,800.01,1|\"yesterday\" is not a time this program can tell",
                "2013-11-25,800.01,1|its time is in ISO-8601, the rows before it are in epoch seconds",
                "1385337601000,800.01,1|its time is in epoch milliseconds, the rows before it are in epoch seconds",
                "1385337601,\"800.01,1|a quote is not closed",
            })
    void quarantinesABadRowAndLoadsTheOthers(String row, String reason) {
        TradeTape tape = load(HEADER + "1385337600,800.01,0.5\n" + row + "\n1385337602,800.02,0.5\n");
        assertEquals(List.of(new Quarantined(3, row, reason)), tape.quarantined());
        assertEquals(2, tape.size());
    }

    @Test
    void doesNotGuessAZone() {
        assertEquals(
                "trades.csv has no usable row; of line 2: \"2013-11-25T00:00:00\" is not a time with a zone, such as"
                        + " 2013-11-25T00:00:13Z. Nothing was loaded. Check that it holds trades of BTC/USD.",
                refuse("timestamp,price,amount\n2013-11-25T00:00:00,800.01,0.5\n"));
    }

    @Test
    void quarantinesALineThatIsTooLong() {
        TradeTape tape = load(HEADER + "1385337600,800.01,0.5\n" + "7".repeat(70_000) + "\n1385337602,800.02,0.5\n");
        assertEquals(2, tape.size());
        assertEquals(3, tape.quarantined().getFirst().line());
        assertTrue(tape.quarantined().getFirst().text().length() < 300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty",
                "timestamp,price,amount|has a header but no rows",
                "timestamp,amount|has no price column in its first line",
                "price,amount|has no time column in its first line",
                "timestamp,price|has no amount column in its first line",
                "1385337600,800.01,0.5|has no time column in its first line",
                "timestamp,date,price,amount|has more than one time column (timestamp, date)",
                "timestamp,price,amount,volume|has more than one amount column (amount, volume)",
                "timestamp,price,price,amount|has more than one price column (price, price)",
                "timestamp;price,amount|has both commas and semicolons in its header",
                "timestamp price amount|has neither commas nor semicolons in its header",
                "timestamp,\"price,amount|has a quote that is not closed in its header",
            })
    void refusesWhatItWouldHaveToGuess(String text, String what) {
        String sentence = refuse(text);
        assertTrue(sentence.startsWith("trades.csv " + what + ". Nothing was loaded. "), sentence);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = new byte[100_000];
        assertInstanceOf(
                TradeCsv.Result.Refused.class,
                TradeCsv.read(new ByteArrayInputStream(bytes), "trades.csv", SampleMarket.BTC_USD));
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        var refused = assertInstanceOf(
                TradeCsv.Result.Refused.class, TradeCsv.read(folder.resolve("none.csv"), SampleMarket.BTC_USD));
        assertTrue(refused.sentence().contains("does not exist. Nothing was loaded."), refused.sentence());
    }

    @Test
    void refusesAFolder(@TempDir Path folder) {
        assertInstanceOf(TradeCsv.Result.Refused.class, TradeCsv.read(folder, SampleMarket.BTC_USD));
    }

    @Test
    void readsAFileAndCallsItByItsName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("week.csv");
        Files.writeString(file, HEADER + "1385337600,800.01,0.5\n");
        var loaded = assertInstanceOf(TradeCsv.Result.Loaded.class, TradeCsv.read(file, SampleMarket.BTC_USD));
        assertEquals("week.csv", loaded.tape().source());
    }

    @Test
    void saysSoWhenTheDiskFails() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("bad sector");
            }
        };
        var refused = assertInstanceOf(
                TradeCsv.Result.Refused.class, TradeCsv.read(failing, "trades.csv", SampleMarket.BTC_USD));
        assertTrue(refused.sentence().contains("bad sector"), refused.sentence());
    }

    private static TradeTape load(String text) {
        return assertInstanceOf(TradeCsv.Result.Loaded.class, read(text)).tape();
    }

    private static String refuse(String text) {
        return assertInstanceOf(TradeCsv.Result.Refused.class, read(text)).sentence();
    }

    private static TradeCsv.Result read(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return TradeCsv.read(in, "trades.csv", SampleMarket.BTC_USD);
    }
}
