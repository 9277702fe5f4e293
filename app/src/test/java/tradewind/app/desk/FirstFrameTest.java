package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstFrameTest {
    @Test
    void saysTheTimeInSecondsWithAPointWhateverTheLocale() {
        assertEquals("First frame after 1.23 s", FirstFrame.sentence(Duration.ofMillis(1_234)));
    }
}
