package tradewind.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.ImpliedVolatility;
import tradewind.engine.quant.options.OptionType;

/// How many options a second are priced with five greeks, and how long does an implied volatility take?
///
/// One thread, CPU time. The floor is a loop over the same options that computes the price alone with a
/// textbook normal distribution (Abramowitz and Stegun 26.2.17, seven digits). Every pass is checked to give
/// the same sum.
public final class OptionsBench {
    private static final int OPTIONS = 1_000_000;
    private static final int PASSES = 8;

    private final double[][] in = new double[6][OPTIONS];
    private final double[] prices = new double[OPTIONS];
    private final BlackScholes.Columns out = BlackScholes.Columns.of(OPTIONS);

    private OptionsBench() {
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < OPTIONS; i++) {
            in[0][i] = 100;
            in[2][i] = 0.02 + 2 * random.nextDouble();
            in[3][i] = 0.03;
            in[4][i] = 0.01;
            in[5][i] = 0.08 + 0.6 * random.nextDouble();
            double spread = 2.5 * in[5][i] * Math.sqrt(in[2][i]);
            in[1][i] = 100 * Math.exp((2 * random.nextDouble() - 1) * spread);
        }
    }

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        String report = new OptionsBench().run();
        String text = machine.describe("mvn -Pbench verify") + "\n" + report;
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "options").write(text);
    }

    private String run() {
        double floor = best(this::floor);
        double greeks = best(this::greeks);
        double implied = best(this::implied);
        return String.format(
                Locale.ROOT,
                """
                %,d options, one thread, CPU ns per option, best of %d passes.

                | | ns | million/s | against the floor |
                |---|---|---|---|
                | floor: price alone, seven digits | %.1f | %.1f | 1.00 |
                | price and five greeks, full accuracy | %.1f | %.1f | %.2f |
                | implied volatility | %.0f | %.2f | |

                Implied volatilities come back within %.1e of the volatility their price was made with.
                """,
                OPTIONS,
                PASSES,
                floor,
                1e3 / floor,
                greeks,
                1e3 / greeks,
                floor / greeks,
                implied,
                1e3 / implied,
                worst());
    }

    private interface Pass {
        double sum();
    }

    private static double best(Pass pass) {
        double expected = pass.sum();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < PASSES; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double sum = pass.sum();
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            if (sum != expected) throw new IllegalStateException("passes differ: " + sum + " and " + expected);
            best = Math.min(best, (double) taken / OPTIONS);
        }
        return best;
    }

    private double floor() {
        double sum = 0;
        for (int i = 0; i < OPTIONS; i++) {
            double deviation = in[5][i] * Math.sqrt(in[2][i]);
            double carry = (in[3][i] - in[4][i]) * in[2][i];
            double d1 = (Math.log(in[0][i] / in[1][i]) + carry) / deviation + deviation / 2;
            double call = in[0][i] * Math.exp(-in[4][i] * in[2][i]) * textbook(d1)
                    - in[1][i] * Math.exp(-in[3][i] * in[2][i]) * textbook(d1 - deviation);
            prices[i] = call;
            sum += call;
        }
        return sum;
    }

    private static double textbook(double x) {
        double k = 1 / (1 + 0.2316419 * Math.abs(x));
        double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        double tail = 0.3989422804014327 * Math.exp(-0.5 * x * x) * poly;
        return x > 0 ? 1 - tail : tail;
    }

    private double greeks() {
        BlackScholes.greeks(OptionType.CALL, in[0], in[1], in[2], in[3], in[4], in[5], out);
        double sum = 0;
        for (int i = 0; i < OPTIONS; i++) sum += out.price()[i] + out.gamma()[i];
        return sum;
    }

    private double implied() {
        double sum = 0;
        for (int i = 0; i < OPTIONS; i++) sum += implied(i);
        return sum;
    }

    private double implied(int i) {
        return ImpliedVolatility.of(OptionType.CALL, in[0][i], in[1][i], in[2][i], in[3][i], in[4][i], out.price()[i]);
    }

    private double worst() {
        double worst = 0;
        for (int i = 0; i < OPTIONS; i++) worst = Math.max(worst, Math.abs(implied(i) - in[5][i]));
        return worst;
    }
}
