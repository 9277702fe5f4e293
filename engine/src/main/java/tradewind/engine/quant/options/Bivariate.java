package tradewind.engine.quant.options;

/// The standard bivariate normal distribution.
///
/// P(X ≤ a, Y ≤ b) = N(a)N(b) + 1/(2π) ∫₀^(asin ρ) exp(−(a² + b² − 2ab sin θ)/(2cos²θ)) dθ, by Gauss and
/// Legendre with twenty points on each of four parts: 3e-14 for |ρ| up to 0.99.
///
/// @see "Drezner and Wesolowsky (1990), On the computation of the bivariate normal integral; Genz (2004)"
public final class Bivariate {
    private static final double[] NODES = {
        0.07652652113349733, 0.2277858511416451, 0.37370608871541955, 0.5108670019508271, 0.636053680726515,
        0.7463319064601508, 0.8391169718222188, 0.912234428251326, 0.9639719272779138, 0.9931285991850949
    };
    private static final double[] WEIGHTS = {
        0.15275338713072578, 0.14917298647260382, 0.1420961093183819, 0.13168863844917653, 0.11819453196151831,
        0.10193011981724026, 0.08327674157670467, 0.06267204833410944, 0.040601429800386945, 0.017614007139152742
    };
    private static final int PARTS = 4;
    /// Beyond this one of the two is certain or impossible.
    private static final double FAR = 40;

    private Bivariate() {}

    /// @param rho correlation, −0.999 to 0.999
    public static double cdf(double a, double b, double rho) {
        if (!(Math.abs(rho) <= 0.999))
            throw new IllegalArgumentException("correlation must lie between -0.999 and 0.999: " + rho);
        if (Double.isNaN(a) || Double.isNaN(b))
            throw new IllegalArgumentException("limits must be numbers: " + a + " and " + b);
        if (Math.abs(a) > FAR || Math.abs(b) > FAR) return Math.min(Normal.cdf(a), Normal.cdf(b));
        double end = Math.asin(rho);
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            double half = end / PARTS / 2;
            double centre = end * (part + 0.5) / PARTS;
            for (int i = 0; i < NODES.length; i++)
                sum += WEIGHTS[i] * half * (at(a, b, centre + half * NODES[i]) + at(a, b, centre - half * NODES[i]));
        }
        return Math.clamp(Normal.cdf(a) * Normal.cdf(b) + sum / (2 * Math.PI), 0, 1);
    }

    private static double at(double a, double b, double theta) {
        double cosine = Math.cos(theta);
        return Math.exp(-(a * a + b * b - 2 * a * b * Math.sin(theta)) / (2 * cosine * cosine));
    }
}
