package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.DataType;

class TemplateTest {
    @TempDir
    Path folder;

    private int files;

    private void reads(String template, String text, String series, DataType type, String... rows) throws Exception {
        reads(template, text, Map.of(), series, type, rows);
    }

    private void reads(
            String template, String text, Map<String, String> answers, String series, DataType type, String... rows)
            throws Exception {
        LakeFixture fixture = new LakeFixture(folder.resolve(template + files++));
        Files.createDirectories(fixture.folder);
        var imported = fixture.imported(fixture.file("download.csv", text), template, "X", answers);
        assertEquals(series, imported.series().toString());
        assertEquals(List.of(rows), fixture.rows(type));
    }

    @Test
    void knowsYahoosDailyBars() throws Exception {
        reads(
                "yahoo",
                """
                Date,Open,High,Low,Close,Adj Close,Volume
                2024-01-02,187.15,188.44,183.89,185.64,184.73,82488700
                2024-01-03,184.22,185.88,183.43,184.25,183.35,58414500
                """,
                "X@Yahoo bars 1d",
                DataType.BARS,
                "2024-01-02 00:00:00 187.15 188.44 183.89 185.64 82488700",
                "2024-01-03 00:00:00 184.22 185.88 183.43 184.25 58414500");
    }

    @Test
    void knowsStooqsDownloadAndItsBulkFiles() throws Exception {
        reads(
                "stooq",
                "Date,Open,High,Low,Close,Volume\n2024-01-02,10.1,10.5,10,10.2,7\n",
                "X@Stooq bars 1d",
                DataType.BARS,
                "2024-01-02 00:00:00 10.1 10.5 10 10.2 7");
        reads(
                "stooq",
                """
                <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
                X.US,D,20240102,000000,10.1,10.5,10,10.2,7,0
                X.US,D,20240103,000000,10.2,10.6,10.1,10.3,8,0
                """,
                "X@Stooq bars 1d",
                DataType.BARS,
                "2024-01-02 00:00:00 10.1 10.5 10 10.2 7",
                "2024-01-03 00:00:00 10.2 10.6 10.1 10.3 8");
    }

    @Test
    void knowsBinancesTradesAggregatesAndKlinesWhateverTheirUnitOfTime() throws Exception {
        reads(
                "binance",
                "31,42000.10,0.002,84.0002,1704067200123,True,True\n32,42000.20,0.5,21000.1,1704067200124,False,True\n",
                "X@Binance trades",
                DataType.TRADES,
                "2024-01-01 00:00:00.123 42000.1 0.002 2 31",
                "2024-01-01 00:00:00.124 42000.2 0.5 1 32");
        reads(
                "binance",
                "9,42000.10,0.002,31,32,1735689600123456,true,true\n",
                "X@Binance trades",
                DataType.TRADES,
                "2025-01-01 00:00:00.123456 42000.1 0.002 2 9");
        reads(
                "binance",
                """
                1704067200000,1,3,0.5,2,10,1704067259999,20,5,4,8,0
                1704067260000,2,2,2,2,0,1704067319999,0,0,0,0,0
                """,
                "X@Binance bars 1m",
                DataType.BARS,
                "2024-01-01 00:00:00 1 3 0.5 2 10",
                "2024-01-01 00:01:00 2 2 2 2 0");
    }

    @Test
    void knowsKrakensTradesAndBars() throws Exception {
        reads(
                "kraken",
                "1385337613,801.5,0.02\n1385337613.1234,801.6,1\n",
                "X@Kraken trades",
                DataType.TRADES,
                "2013-11-25 00:00:13 801.5 0.02 0 null",
                "2013-11-25 00:00:13.1234 801.6 1 0 null");
        reads(
                "kraken",
                "1385337600,801,802,800,801.5,3.5,12\n1385337660,801.5,801.5,801,801,1,2\n",
                "X@Kraken bars 1m",
                DataType.BARS,
                "2013-11-25 00:00:00 801 802 800 801.5 3.5",
                "2013-11-25 00:01:00 801.5 801.5 801 801 1");
    }

    @Test
    void knowsBitstampsTrades() throws Exception {
        reads(
                "bitstamp",
                "1385337613,801.50,0.02341675\n",
                "X@Bitstamp trades",
                DataType.TRADES,
                "2013-11-25 00:00:13 801.5 0.02341675 0 null");
        reads(
                "bitstamp",
                "{\"date\":\"1385337613\",\"tid\":\"77\",\"price\":\"801.50\",\"type\":\"1\",\"amount\":\"0.5\"}\n",
                "X@Bitstamp trades",
                DataType.TRADES,
                "2013-11-25 00:00:13 801.5 0.5 2 77");
    }

    @Test
    void knowsAlpacasBarsTradesAndQuotes() throws Exception {
        reads(
                "alpaca",
                """
                symbol,timestamp,open,high,low,close,volume,trade_count,vwap
                X,2024-01-02 14:30:00+00:00,187.1,187.5,187,187.2,1000,20,187.21
                X,2024-01-02 14:31:00+00:00,187.2,187.3,187,187.1,900,19,187.11
                """,
                "X@Alpaca bars 1m",
                DataType.BARS,
                "2024-01-02 14:30:00 187.1 187.5 187 187.2 1000",
                "2024-01-02 14:31:00 187.2 187.3 187 187.1 900");
        reads(
                "alpaca",
                "{\"t\":\"2024-01-02T14:30:00.000000001Z\",\"x\":\"V\",\"p\":187.15,\"s\":100,\"c\":[\"@\",\"I\"],\"i\":1}\n",
                "X@Alpaca trades",
                DataType.TRADES,
                "2024-01-02 14:30:00.000000001 187.15 100 0 null");
        reads(
                "alpaca",
                "{\"t\":\"2024-01-02T14:30:00Z\",\"ap\":187.2,\"as\":3,\"bp\":187.1,\"bs\":2}\n",
                "X@Alpaca quotes",
                DataType.QUOTES,
                "2024-01-02 14:30:00 187.1 187.2 2 3");
    }

    @Test
    void knowsInteractiveBrokersBarsInBothOfItsNotations() throws Exception {
        reads(
                "interactive-brokers",
                """
                date,open,high,low,close,volume,average,barCount
                2024-01-02 09:30:00-05:00,187.1,187.5,187,187.2,1000,187.2,20
                2024-01-02 09:31:00-05:00,187.2,187.3,187,187.1,900,187.1,19
                """,
                "X@InteractiveBrokers bars 1m",
                DataType.BARS,
                "2024-01-02 14:30:00 187.1 187.5 187 187.2 1000",
                "2024-01-02 14:31:00 187.2 187.3 187 187.1 900");
        reads(
                "interactive-brokers",
                """
                date,open,high,low,close,volume,average,barCount
                20240102 09:30:00 US/Eastern,187.1,187.5,187,187.2,1000,187.2,20
                20240102 09:31:00 US/Eastern,187.2,187.3,187,187.1,900,187.1,19
                """,
                "X@InteractiveBrokers bars 1m",
                DataType.BARS,
                "2024-01-02 14:30:00 187.1 187.5 187 187.2 1000",
                "2024-01-02 14:31:00 187.2 187.3 187 187.1 900");
    }

    @Test
    void knowsDukascopysBarsAndTicks() throws Exception {
        reads(
                "dukascopy",
                """
                Gmt time,Open,High,Low,Close,Volume
                01.02.2024 00:00:00.000,1.08159,1.0817,1.0815,1.08166,120.55
                01.02.2024 00:01:00.000,1.08166,1.0817,1.0816,1.0817,99
                """,
                "X@Dukascopy bars 1m",
                DataType.BARS,
                "2024-02-01 00:00:00 1.08159 1.0817 1.0815 1.08166 120.55",
                "2024-02-01 00:01:00 1.08166 1.0817 1.0816 1.0817 99");
        reads(
                "dukascopy",
                "Local time,Ask,Bid,AskVolume,BidVolume\n01.02.2024 01:00:00.123 GMT+0100,1.0817,1.0816,0.9,1.8\n",
                "X@Dukascopy quotes",
                DataType.QUOTES,
                "2024-02-01 00:00:00.123 1.0816 1.0817 1.8 0.9");
    }

    @Test
    void knowsDatabentosBillionthsAndItsReadablePrices() throws Exception {
        String header =
                "ts_recv,ts_event,rtype,publisher_id,instrument_id,action,side,depth,price,size,flags,ts_in_delta,sequence,symbol\n";
        reads(
                "databento",
                header + "1704205800000000100,1704205800000000001,0,1,7,T,A,0,4745250000000,2,0,99,5,ESH4\n",
                "X@Databento trades",
                DataType.TRADES,
                "2024-01-02 14:30:00.000000001 4745.25 2 2 null");
        reads(
                "databento",
                header
                        + "2024-01-02T14:30:00.1Z,2024-01-02T14:30:00.000000001Z,0,1,7,T,B,0,4745.250000000,2,0,99,5,ESH4\n",
                "X@Databento trades",
                DataType.TRADES,
                "2024-01-02 14:30:00.000000001 4745.25 2 1 null");
    }

    @Test
    void knowsFirstRatesBarsOnTheClockOfNewYork() throws Exception {
        reads(
                "firstrate",
                "2024-07-02 09:30:00,187.1,187.5,187,187.2,1000\n2024-07-02 09:31:00,187.2,187.3,187,187.1,900\n",
                "X@FirstRate bars 1m",
                DataType.BARS,
                "2024-07-02 13:30:00 187.1 187.5 187 187.2 1000",
                "2024-07-02 13:31:00 187.2 187.3 187 187.1 900");
    }

    @Test
    void saysWhatItExpectedOfAFileOfAnotherSource() throws Exception {
        LakeFixture fixture = new LakeFixture(folder);
        var result = assertInstanceOf(
                ImportResult.Refused.class, fixture.run(fixture.file("x.csv", "a,b\n1,2\n"), "yahoo", "X", Map.of()));
        assertTrue(
                result.sentence().startsWith("x.csv does not look like yahoo, which has: bars with Date,Open,"),
                result.sentence());
    }
}
