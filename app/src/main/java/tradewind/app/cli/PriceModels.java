package tradewind.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tradewind.engine.quant.options.American;
import tradewind.engine.quant.options.AsianOption;
import tradewind.engine.quant.options.BarrierOption;
import tradewind.engine.quant.options.BinomialTree;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.Heston;
import tradewind.engine.quant.options.LeastSquaresMonteCarlo;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Sabr;
import tradewind.engine.quant.options.Vanilla;

/// Option models by the names the command line has for them.
@SuppressWarnings("ArrayRecordComponent")
record PriceModels(int steps, int paths, long seed, double barrier, double rebate, double[] heston, double[] sabr) {
    Map<String, Object> price(String model, Vanilla terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (model.equals("lsm")) {
            LeastSquaresMonteCarlo.Estimate estimate = LeastSquaresMonteCarlo.price(terms, steps, paths, seed);
            json.put("price", estimate.price());
            json.put("standardError", estimate.standardError());
            return json;
        }
        if (model.equals("sabr")) json.put("blackVolatility", terms.volatility());
        json.put("price", value(model, terms));
        return json;
    }

    private double value(String model, Vanilla terms) {
        return switch (model) {
            case "bsm", "black76", "sabr" -> BlackScholes.price(terms);
            case "crr" -> BinomialTree.crr(terms, steps, BinomialTree.Exercise.EUROPEAN);
            case "american" -> BinomialTree.american(terms, steps);
            case "baw" -> American.baroneAdesiWhaley(terms);
            case "bjerksund-1993" -> American.bjerksundStensland1993(terms);
            case "bjerksund-2002" -> tradewind.engine.quant.options.BjerksundStensland.price(terms);
            case "lsm" ->
                LeastSquaresMonteCarlo.price(terms, steps, paths, seed).price();
            case "heston" -> heston(terms);
            case "asian-geometric" -> AsianOption.geometricDiscrete(terms, steps);
            case "asian-arithmetic" -> AsianOption.arithmeticLevy(terms);
            case "down-out", "down-in", "up-out", "up-in" ->
                new BarrierOption(kind(model, terms.type()), terms, barrier, rebate).price();
            default -> throw new CommandFailure("There is no model '" + model + "'; see tradewind price --help.");
        };
    }

    private static BarrierOption.Kind kind(String model, OptionType type) {
        String wanted = model.replace('-', '_').toUpperCase(Locale.ROOT);
        for (BarrierOption.Kind each : BarrierOption.Kind.values()) {
            String name = each.name();
            if (name.equals(wanted) || name.equals(wanted + "_" + type) || name.equals(type + "_" + wanted))
                return each;
        }
        throw new CommandFailure("There is no barrier '" + model + "'.");
    }

    private double heston(Vanilla terms) {
        if (heston.length != 5)
            throw new CommandFailure("The model heston needs --heston V0,KAPPA,THETA,XI,RHO, five numbers.");
        return new Heston(heston[0], heston[1], heston[2], heston[3], heston[4])
                .price(terms.type(), terms.spot(), terms.strike(), terms.years(), terms.rate(), terms.dividend());
    }

    double sabrVolatility(double forward, double strike, double years) {
        if (sabr.length != 4) throw new CommandFailure("The model sabr needs --sabr ALPHA,BETA,NU,RHO, four numbers.");
        return new Sabr(sabr[0], sabr[1], sabr[2], sabr[3]).blackVolatility(forward, strike, years);
    }

    /// Central differences: spot by half a percent, volatility by half a point, rate by one basis point,
    /// time by a day. A simulation keeps its seed, so that the noise cancels.
    Map<String, Object> bumped(String model, Vanilla o) {
        double h = 0.005 * o.spot();
        double up = value(model, o.withSpot(o.spot() + h));
        double down = value(model, o.withSpot(o.spot() - h));
        double base = value(model, o);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delta", (up - down) / (2 * h));
        json.put("gamma", (up - 2 * base + down) / (h * h));
        if (!model.equals("heston")) {
            double v = Math.min(0.005, o.volatility() / 2);
            json.put("vega", (value(model, vol(o, v)) - value(model, vol(o, -v))) / (2 * v));
        }
        double day = Math.min(1 / 365.0, o.years() / 2);
        json.put("theta", (value(model, time(o, -day)) - base) / day);
        json.put("rho", (value(model, rate(o, 1e-4)) - value(model, rate(o, -1e-4))) / 2e-4);
        return json;
    }

    private static Vanilla vol(Vanilla o, double by) {
        return new Vanilla(o.type(), o.spot(), o.strike(), o.years(), o.rate(), o.dividend(), o.volatility() + by);
    }

    private static Vanilla time(Vanilla o, double by) {
        return new Vanilla(o.type(), o.spot(), o.strike(), o.years() + by, o.rate(), o.dividend(), o.volatility());
    }

    private static Vanilla rate(Vanilla o, double by) {
        return new Vanilla(o.type(), o.spot(), o.strike(), o.years(), o.rate() + by, o.dividend(), o.volatility());
    }
}
