package tradewind.engine.quant.options;

/// European options under Heston's stochastic variance.
///
/// dS = (r − q)S dt + √v S dW₁, dv = κ(θ − v)dt + ξ√v dW₂, corr ρ. Lewis' single integral along Im u = −½, C =
/// S e^(−qT) − √(SK) e^(−(r + q)T/2)/π ∫₀^∞ Re[e^(iuk) φ(u − i/2)]/(u² + ¼) du, k = ln(S/K) + (r − q)T, with
/// the characteristic function in the form whose logarithm has no jumps; adaptive Gauss-Kronrod panels. Error
/// about 10⁻¹¹ of spot.
///
/// @param initialVariance v₀, zero or above
/// @param reversion       κ per year, above zero
/// @param meanVariance    θ, zero or above (v₀ and θ not both zero)
/// @param volOfVol        ξ, above zero
/// @param rho             correlation, −1 to 1, both excluded. The Feller condition is not needed
/// @see "Heston (1993), RFS 6(2); Lewis (2001), A simple option formula; Albrecher et al. (2007), The little
///     Heston trap"
public record Heston(double initialVariance, double reversion, double meanVariance, double volOfVol, double rho) {
    private static final double[] NODES = {
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
        0.741531185599394439863864773280788, 0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714
    };
    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327
    };

    public Heston {
        Terms.notNegative("initial variance", initialVariance);
        Terms.positive("mean reversion", reversion);
        Terms.notNegative("mean variance", meanVariance);
        Terms.positive("volatility of variance", volOfVol);
        Terms.correlation(rho);
        if (initialVariance == 0 && meanVariance == 0)
            throw new IllegalArgumentException("initial and mean variance are both zero: nothing is uncertain");
    }

    /// The price.
    public double price(OptionType type, double spot, double strike, double years, double rate, double dividend) {
        Terms.positive("spot", spot);
        Terms.positive("strike", strike);
        Terms.years(years);
        Terms.finite("rate", rate);
        Terms.finite("dividend yield", dividend);
        double k = Math.log(spot / strike) + (rate - dividend) * years;
        double sum = 0;
        double from = 0;
        double width = 1;
        for (int panel = 0; panel < 60; panel++) {
            double part = adaptive(from, from + width, k, years, 1e-13, 0);
            sum += part;
            from += width;
            if (magnitude(from, years) < 1e-16) break;
            if (panel > 1) width *= 1.5;
        }
        double call = spot * Math.exp(-dividend * years)
                - Math.sqrt(spot * strike) * Math.exp(-0.5 * (rate + dividend) * years) / Math.PI * sum;
        double forwardValue = spot * Math.exp(-dividend * years) - strike * Math.exp(-rate * years);
        double value = type == OptionType.CALL ? call : call - forwardValue;
        return Terms.answer("price", Math.max(value, Math.max(type.sign() * forwardValue, 0)));
    }

    /// |φ(u − i/2)|/(u² + ¼), which bounds what is left out beyond u.
    private double magnitude(double u, double years) {
        return Math.abs(Math.hypot(at(u, 0, years), at(u, Math.PI / (2 * u), years)));
    }

    private double adaptive(double a, double b, double k, double years, double tolerance, int depth) {
        double half = (b - a) / 2;
        double centre = (a + b) / 2;
        double middle = at(centre, k, years);
        double kronrod = KRONROD[7] * middle;
        double gauss = GAUSS[3] * middle;
        for (int i = 0; i < 7; i++) {
            double pair = at(centre - half * NODES[i], k, years) + at(centre + half * NODES[i], k, years);
            kronrod += KRONROD[i] * pair;
            if (i % 2 == 1) gauss += GAUSS[i / 2] * pair;
        }
        if (Math.abs(kronrod - gauss) * half < tolerance || depth > 12) return kronrod * half;
        return adaptive(a, centre, k, years, tolerance / 2, depth + 1)
                + adaptive(centre, b, k, years, tolerance / 2, depth + 1);
    }

    /// Re[e^(iuk) φ(u − i/2)]/(u² + ¼).
    ///
    /// With z = u − i/2: −z² − iz = −(u² + ¼); d² = (κ − iρξz)² + ξ²(u² + ¼); g = (β − d)/(β + d), β = κ −
    /// iρξz.
    private double at(double u, double k, double t) {
        double betaRe = reversion - rho * volOfVol / 2;
        double betaIm = -rho * volOfVol * u;
        double square = u * u + 0.25;
        double d2Re = betaRe * betaRe - betaIm * betaIm + volOfVol * volOfVol * square;
        double d2Im = 2 * betaRe * betaIm;
        double modulus = Math.hypot(d2Re, d2Im);
        double dRe = Math.sqrt((modulus + d2Re) / 2);
        double dIm = dRe == 0 ? Math.sqrt(modulus) : d2Im / (2 * dRe);
        // g = (β − d)/(β + d)
        double nRe = betaRe - dRe;
        double nIm = betaIm - dIm;
        double mRe = betaRe + dRe;
        double mIm = betaIm + dIm;
        double mm = mRe * mRe + mIm * mIm;
        double gRe = (nRe * mRe + nIm * mIm) / mm;
        double gIm = (nIm * mRe - nRe * mIm) / mm;
        double decay = Math.exp(-dRe * t);
        double eRe = decay * Math.cos(-dIm * t);
        double eIm = decay * Math.sin(-dIm * t);
        // 1 − g e and 1 − g
        double aRe = 1 - (gRe * eRe - gIm * eIm);
        double aIm = -(gRe * eIm + gIm * eRe);
        double cRe = 1 - gRe;
        double cIm = -gIm;
        double logRe = 0.5 * Math.log((aRe * aRe + aIm * aIm) / (cRe * cRe + cIm * cIm));
        double logIm = Math.atan2(aIm, aRe) - Math.atan2(cIm, cRe);
        double xi2 = volOfVol * volOfVol;
        double outer = reversion * meanVariance / xi2;
        double re = outer * (nRe * t - 2 * logRe);
        double im = outer * (nIm * t - 2 * logIm);
        // v₀ (β − d)/ξ² (1 − e)/(1 − g e)
        double fRe = 1 - eRe;
        double fIm = -eIm;
        double aa = aRe * aRe + aIm * aIm;
        double hRe = (fRe * aRe + fIm * aIm) / aa;
        double hIm = (fIm * aRe - fRe * aIm) / aa;
        re += initialVariance / xi2 * (nRe * hRe - nIm * hIm);
        im += initialVariance / xi2 * (nRe * hIm + nIm * hRe);
        return Math.exp(re) * Math.cos(im + u * k) / square;
    }
}
