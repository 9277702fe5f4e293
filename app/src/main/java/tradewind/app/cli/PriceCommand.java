package tradewind.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.ImpliedVolatility;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Vanilla;

/// `price`: exit code 1 if the inputs have no price.
@Command(
        name = "price",
        description = {
            "Price one option. Rates and yields are continuously compounded fractions a year, volatility a fraction a",
            "year, time in years. With --implied the volatility that gives a price is printed instead. Models:",
            "bsm, black76, crr, american (tree), baw, bjerksund-1993, bjerksund-2002, lsm, heston, sabr,"
                    + " asian-geometric,",
            "asian-arithmetic, and barriers: down-out, down-in, up-out, up-in."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind price call --spot 100 --strike 105 --years 0.5 --rate 0.02 --vol 0.25 --greeks",
            "  tradewind price put --spot 100 --strike 95 --years 1 --rate 0.03 --implied 4.20",
            "  tradewind price put --model baw --spot 36 --strike 40 --years 1 --rate 0.06 --vol 0.2 --json",
            "  tradewind price call --model down-out --barrier 90 --spot 100 --strike 100 --years 1 --vol 0.3",
            "  tradewind price call --model heston --heston 0.04,1.5,0.04,0.3,-0.7 --spot 100 --strike 100 --years 1",
            "  tradewind price call --model sabr --sabr 0.2,0.5,0.4,-0.3 --spot 100 --strike 110 --years 1"
        })
final class PriceCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @picocli.CommandLine.Parameters(paramLabel = "call|put", description = "What may be done at the strike.")
    private String type = "";

    @Option(names = "--model", paramLabel = "NAME", description = "One of the above (default: ${DEFAULT-VALUE}).")
    private String model = "bsm";

    @Option(
            names = {"--spot", "--forward"},
            paramLabel = "PRICE",
            required = true,
            description = "Price of the underlying; for black76 its forward.")
    private double spot;

    @Option(names = "--strike", paramLabel = "PRICE", required = true, description = "Strike.")
    private double strike;

    @Option(names = "--years", paramLabel = "YEARS", required = true, description = "Time to expiry.")
    private double years;

    @Option(names = "--rate", paramLabel = "SHARE", description = "Interest (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--dividend", paramLabel = "SHARE", description = "Yield (default: ${DEFAULT-VALUE}).")
    private double dividend;

    @Option(names = "--vol", paramLabel = "SHARE", description = "Volatility; heston and sabr have their own.")
    private @Nullable Double volatility;

    @Option(names = "--implied", paramLabel = "PRICE", description = "Find the volatility that gives this price.")
    private @Nullable Double implied;

    @Option(names = "--greeks", description = "Print sensitivities too.")
    private boolean greeks;

    @Option(names = "--steps", paramLabel = "COUNT", description = "Of a tree, dates of lsm, fixings of an Asian.")
    private int steps = 200;

    @Option(names = "--paths", paramLabel = "COUNT", description = "Of lsm (default: ${DEFAULT-VALUE}).")
    private int paths = 20_000;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of lsm (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--barrier", paramLabel = "PRICE", description = "Barrier, watched all the time.")
    private double barrier;

    @Option(names = "--rebate", paramLabel = "PRICE", description = "Paid if nothing else is.")
    private double rebate;

    @Option(names = "--heston", paramLabel = "V0,KAPPA,THETA,XI,RHO", split = ",", description = "Heston's five.")
    private double[] heston = {};

    @Option(names = "--sabr", paramLabel = "ALPHA,BETA,NU,RHO", split = ",", description = "SABR's four.")
    private double[] sabr = {};

    @Override
    public Integer call() {
        try {
            OptionType right = right();
            Map<String, Object> result = implied != null ? impliedBy(right, implied) : priced(right);
            if (output.json()) output.out().println(Json.pretty(result));
            else print(result);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private OptionType right() {
        for (OptionType each : OptionType.values()) if (each.name().equalsIgnoreCase(type)) return each;
        throw new CommandFailure("'" + type + "' is neither call nor put.");
    }

    /// For a future the yield equals the rate.
    private double carried() {
        return model.equals("black76") || model.equals("sabr") ? rate : dividend;
    }

    private Map<String, Object> impliedBy(OptionType right, double price) {
        if (!List.of("bsm", "black76").contains(model))
            throw new CommandFailure("Volatilities are implied by bsm or black76, not by " + model + ".");
        double found = ImpliedVolatility.of(right, spot, strike, years, rate, carried(), price);
        Map<String, Object> json = head();
        json.put("price", price);
        json.put("impliedVolatility", found);
        if (greeks) json.put("greeks", greeksOf(right, found));
        return json;
    }

    private Map<String, Object> head() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model);
        json.put("type", type.toLowerCase(Locale.ROOT));
        return json;
    }

    private Map<String, Object> priced(OptionType right) {
        PriceModels models = new PriceModels(steps, paths, seed, barrier, rebate, heston, sabr);
        Map<String, Object> json = head();
        double sigma = model.equals("heston")
                ? 1
                : model.equals("sabr") ? models.sabrVolatility(spot, strike, years) : volatility();
        Vanilla terms = new Vanilla(right, spot, strike, years, rate, carried(), sigma);
        json.putAll(models.price(model, terms));
        if (greeks) {
            if (List.of("bsm", "black76", "sabr").contains(model)) json.put("greeks", greeksOf(right, sigma));
            else json.put("greeks", models.bumped(model, terms));
        }
        return json;
    }

    private double volatility() {
        Double given = volatility;
        if (given == null) throw new CommandFailure("The model " + model + " needs --vol.");
        return given;
    }

    private Map<String, Object> greeksOf(OptionType right, double sigma) {
        BlackScholes.Greeks found =
                BlackScholes.greeks(new Vanilla(right, spot, strike, years, rate, carried(), sigma));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delta", found.delta());
        json.put("gamma", found.gamma());
        json.put("vega", found.vega());
        json.put("theta", found.theta());
        json.put("rho", found.rho());
        json.put("vanna", found.vanna());
        json.put("vomma", found.vomma());
        json.put("charm", found.charm());
        return json;
    }

    private void print(Map<String, Object> result) {
        result.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) inner.forEach((greek, number) -> line(String.valueOf(greek), number));
            else line(name, value);
        });
    }

    private void line(String name, Object value) {
        String text =
                value instanceof Double number ? String.format(Locale.ROOT, "%.10g", number) : String.valueOf(value);
        output.out().println(String.format(Locale.ROOT, "%-18s %s", name, text));
    }
}
