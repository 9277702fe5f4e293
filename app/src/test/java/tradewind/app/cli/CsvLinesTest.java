package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+49 30|'+49 30",
                "@SUM(A1)|'@SUM(A1)",
                "-2+3|'-2+3",
                "-12.50|-12.50",
                "0.10|0.10",
                "plain|plain",
                "a,b|~\"a,b\"~",
                "say \"hi\"|~\"say \"\"hi\"\"\"~",
                "=HYPERLINK(\"x\")|~\"'=HYPERLINK(\"\"x\"\")\"~"
            })
    void aCellIsTextAndNeverAFormula(String text, String cell) {
        CsvLines csv = new CsvLines(List.of("text"));
        var entry = new JournalTool.Entry(1, 0, "Logged", Map.of("text", text));
        assertEquals("1,1970-01-01T00:00:00Z,Logged," + cell, csv.line(entry));
    }
}
