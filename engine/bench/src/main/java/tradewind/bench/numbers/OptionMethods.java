package tradewind.bench.numbers;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.quant.options.American;
import tradewind.engine.quant.options.AsianOption;
import tradewind.engine.quant.options.BarrierOption;
import tradewind.engine.quant.options.BinomialTree;
import tradewind.engine.quant.options.Bivariate;
import tradewind.engine.quant.options.BjerksundStensland;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.Heston;
import tradewind.engine.quant.options.HestonGreeks;
import tradewind.engine.quant.options.ImpliedVolatility;
import tradewind.engine.quant.options.LeastSquaresMonteCarlo;
import tradewind.engine.quant.options.MalliavinGreeks;
import tradewind.engine.quant.options.Normal;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Sabr;
import tradewind.engine.quant.options.Svi;
import tradewind.engine.quant.options.Vanilla;
import tradewind.engine.quant.options.VolatilitySurface;
import tradewind.engine.risk.OptionBook;
import tradewind.engine.risk.OptionChain;

/// Options.
final class OptionMethods {
    private OptionMethods() {}

    static Family options() {
        Vanilla put = new Vanilla(OptionType.PUT, 100, 105, 0.75, 0.03, 0.01, 0.25);
        Heston heston = new Heston(0.04, 1.5, 0.05, 0.5, -0.6);
        BarrierOption barrier = new BarrierOption(BarrierOption.Kind.DOWN_OUT, put, 80, 1);
        Sabr sabr = new Sabr(0.25, 0.7, 0.4, -0.3);
        double price = BlackScholes.price(put);
        Svi svi = new Svi(0.02, 0.1, -0.4, 0.02, 0.2);
        double[] strikes = new double[15];
        double[] volatilities = new double[15];
        for (int i = 0; i < 15; i++) {
            strikes[i] = -0.35 + 0.05 * i;
            volatilities[i] = svi.volatility(strikes[i], 0.5);
        }
        VolatilitySurface surface =
                new VolatilitySurface(new double[] {0.25, 0.5, 1}, new double[] {0.012, 0.022, 0.04}, -0.4, 1.1, 0.4);
        List<VolatilitySurface.Quote> quotes = new ArrayList<>();
        for (double years : surface.years())
            for (double k : strikes) quotes.add(new VolatilitySurface.Quote(years, k, surface.volatility(k, years)));
        BlackScholes.Columns columns = BlackScholes.Columns.of(1_000);
        double[][] batch = batch();
        OptionBook straddle = new OptionBook(List.of(
                new OptionBook.Leg(OptionType.CALL, 100, 90, 1, 0.25, 5),
                new OptionBook.Leg(OptionType.PUT, 100, 90, 1, 0.25, 4)));
        OptionChain chain = OptionChain.theoretical(100, 0.03, 0.01, 0.25, 30, 90);
        return new Family("Options")
                .often("Normal distribution", "1 probability", () -> Normal.cdf(-1.3))
                .often("Normal quantile", "1 quantile", () -> Normal.quantile(0.01))
                .often(
                        "Black-Scholes-Merton, Black-76, Garman-Kohlhagen",
                        "1 option, all greeks",
                        () -> BlackScholes.greeks(put).color())
                .add("… in a batch", "1,000 options, price and five greeks", () -> {
                    BlackScholes.greeks(
                            OptionType.CALL, batch[0], batch[1], batch[2], batch[3], batch[4], batch[5], columns);
                    return columns.gamma()[7];
                })
                .often(
                        "Implied volatility",
                        "1 price",
                        () -> ImpliedVolatility.of(OptionType.PUT, 100, 105, 0.75, 0.03, 0.01, price))
                .add(
                        "Cox-Ross-Rubinstein",
                        "500 steps",
                        () -> BinomialTree.crr(put, 500, BinomialTree.Exercise.AMERICAN))
                .add("American", "800 and 1,600 steps", () -> BinomialTree.american(put, 800))
                .add("Bermudan", "10 dates, 100 steps between", () -> BinomialTree.bermudan(put, 10, 100))
                .add(
                        "Least-squares Monte Carlo",
                        "20 dates, 10,000 paths",
                        () -> LeastSquaresMonteCarlo.price(put, 20, 10_000, 1))
                .add("Barone-Adesi-Whaley", "1 option", () -> American.baroneAdesiWhaley(put))
                .often("Bjerksund-Stensland 1993", "1 option", () -> American.bjerksundStensland1993(put))
                .add("Bjerksund-Stensland 2002", "1 option", () -> BjerksundStensland.price(put))
                .often("Bivariate normal", "1 probability", () -> Bivariate.cdf(0.3, -0.2, 0.6))
                .add("Heston", "1 option", () -> heston.price(OptionType.CALL, 100, 105, 0.75, 0.03, 0.01))
                .add(
                        "Heston greeks",
                        "1 option",
                        () -> HestonGreeks.of(heston, OptionType.CALL, 100, 105, 0.75, 0.03, 0.01))
                .often("Barriers", "1 option with rebate", barrier::price)
                .often("Asian, geometric", "12 fixings", () -> AsianOption.geometricDiscrete(put, 12))
                .often("Asian, arithmetic", "1 option", () -> AsianOption.arithmeticLevy(put))
                .often("SABR", "1 volatility", () -> sabr.blackVolatility(0.03, 0.035, 2))
                .add("SVI smile", "15 strikes", () -> Svi.fit(strikes, volatilities, 0.5))
                .add("SSVI surface", "45 quotes", () -> VolatilitySurface.fit(quotes))
                .add(
                        "Malliavin greeks",
                        "20,000 paths",
                        () -> MalliavinGreeks.of(end -> end > 100 ? 1 : 0, put, 20_000, 1))
                .add("Option chain", "26 options of an expiry", () -> chain.of(90))
                .add(
                        "Book of options",
                        "2 legs, greeks and break-even",
                        () -> straddle.greeks(100, 0.03, 0.01).delta()
                                + straddle.breakEvens(60, 140, 0.03, 0.01).size());
    }

    private static double[][] batch() {
        return new double[][] {
            Inputs.uniforms(1_000, 90, 110, 44),
            Inputs.uniforms(1_000, 90, 110, 45),
            Inputs.uniforms(1_000, 0.1, 2, 46),
            Inputs.uniforms(1_000, 0, 0.05, 47),
            Inputs.uniforms(1_000, 0, 0.03, 48),
            Inputs.uniforms(1_000, 0.1, 0.6, 49)
        };
    }
}
