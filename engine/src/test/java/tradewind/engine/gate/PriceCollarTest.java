package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PriceCollarTest {
    private static long exactly(long reference, int bps) {
        BigInteger band =
                BigInteger.valueOf(reference).multiply(BigInteger.valueOf(bps)).divide(BigInteger.valueOf(10_000));
        return band.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    @Test
    void theBandIsExactAndEndsWhereALongDoes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100_000; i++) {
            long reference = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            int bps = random.nextInt(Integer.MAX_VALUE) >>> random.nextInt(31);
            assertEquals(exactly(reference, bps), PriceCollar.band(reference, bps), reference + " and " + bps);
        }
        assertEquals(Long.MAX_VALUE, PriceCollar.band(Long.MAX_VALUE, 10_000));
        assertEquals(Long.MAX_VALUE, PriceCollar.band(Long.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(922_337_203_685_477L, PriceCollar.band(Long.MAX_VALUE, 1));
    }
}
