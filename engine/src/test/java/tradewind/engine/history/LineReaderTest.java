package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    @Test
    void endsLinesAtLfAndCrlfAndTheEndOfTheText() throws IOException {
        assertEquals(List.of("a", "b", "", "c"), lines("a\nb\r\n\nc"));
        assertEquals(List.of("a"), lines("a\n"));
        assertEquals(List.of(), lines(""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheJdkOnAnyText(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++)
            text.append("x".repeat(random.nextInt(60))).append(random.nextBoolean() ? "\n" : "\r\n");
        assertEquals(text.toString().lines().toList(), lines(text.toString()), "seed " + seed);
    }

    @Test
    void cutsALineThatIsTooLongAndGoesOnAfterIt() throws IOException {
        LineReader reader = new LineReader(new StringReader("a\n" + "x".repeat(1_000_000) + "\nb"));
        assertTrue(reader.next());
        assertTrue(reader.next());
        assertTrue(reader.tooLong());
        assertEquals(LineReader.LONGEST, reader.text().length());
        assertTrue(reader.next());
        assertFalse(reader.tooLong());
        assertEquals("b", reader.text());
        assertEquals(3, reader.number());
        assertFalse(reader.next());
    }

    private static List<String> lines(String text) throws IOException {
        LineReader reader = new LineReader(new StringReader(text));
        List<String> out = new ArrayList<>();
        while (reader.next()) out.add(reader.text());
        return out;
    }
}
