package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.ImpliedVolatility;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Vanilla;
import tradewind.engine.quant.options.VolatilitySurface;

/// European options on one underlying: quotes, or prices worked out from a volatility where there is no market.
///
/// @param spot     of the underlying
/// @param rate     continuously compounded, a year
/// @param dividend yield, or what holding the underlying earns, a year
/// @param quoted   false where prices were worked out and nobody has offered them
public record OptionChain(double spot, double rate, double dividend, boolean quoted, List<Quote> quotes) {
    private static final double DAYS = 365;

    public OptionChain {
        quotes = List.copyOf(quotes);
        if (!(spot > 0) || Double.isInfinite(spot))
            throw new IllegalArgumentException("spot must be above zero: " + spot);
        if (!Double.isFinite(rate) || !Double.isFinite(dividend))
            throw new IllegalArgumentException("rate and dividend yield must be numbers: " + rate + ", " + dividend);
    }

    /// One line of a chain: a price or a volatility.
    public record Quote(OptionType type, double strike, double days, OptionalDouble price, OptionalDouble volatility) {
        public double years() {
            return days / DAYS;
        }
    }

    /// A quote with everything that follows from it.
    ///
    /// @param refused why there is no volatility, such as a price below the intrinsic value; empty if there
    ///     is one
    public record Priced(Quote quote, Optional<BlackScholes.Greeks> greeks, double volatility, String refused) {}

    /// Expiries in days, rising.
    public List<Double> expiries() {
        TreeSet<Double> days = new TreeSet<>();
        for (Quote each : quotes) days.add(each.days());
        return List.copyOf(days);
    }

    public double forward(double years) {
        return spot * Math.exp((rate - dividend) * years);
    }

    /// The lines of one expiry by rising strike, calls before puts.
    public List<Priced> of(double days) {
        return quotes.stream()
                .filter(each -> each.days() == days)
                .sorted(Comparator.comparingDouble(Quote::strike).thenComparing(Quote::type))
                .map(this::price)
                .toList();
    }

    private Priced price(Quote quote) {
        try {
            double volatility = quote.volatility().isPresent()
                    ? quote.volatility().getAsDouble()
                    : ImpliedVolatility.of(
                            quote.type(),
                            spot,
                            quote.strike(),
                            quote.years(),
                            rate,
                            dividend,
                            quote.price().orElseThrow());
            Vanilla terms = new Vanilla(quote.type(), spot, quote.strike(), quote.years(), rate, dividend, volatility);
            return new Priced(quote, Optional.of(BlackScholes.greeks(terms)), volatility, "");
        } catch (IllegalArgumentException e) {
            return new Priced(quote, Optional.empty(), 0, String.valueOf(e.getMessage()));
        }
    }

    /// Implied volatilities of options out of the money, where a price says most.
    public List<VolatilitySurface.Quote> smile() {
        List<VolatilitySurface.Quote> points = new ArrayList<>();
        for (double days : expiries()) {
            for (Priced each : of(days)) {
                double k = Math.log(each.quote().strike() / forward(each.quote().years()));
                boolean out = each.quote().type() == OptionType.CALL ? k >= 0 : k < 0;
                if (out && each.refused().isEmpty())
                    points.add(new VolatilitySurface.Quote(each.quote().years(), k, each.volatility()));
            }
        }
        return points;
    }

    /// Prices that follow from one volatility: strikes in steps around the spot, for a market that has no
    /// options.
    ///
    /// @param days expiries, above zero
    public static OptionChain theoretical(
            double spot, double rate, double dividend, double volatility, double... days) {
        if (!(volatility > 0) || Double.isInfinite(volatility))
            throw new IllegalArgumentException("volatility must be above zero: " + volatility);
        List<Quote> quotes = new ArrayList<>();
        for (double expiry : days) {
            if (!(expiry > 0) || Double.isInfinite(expiry))
                throw new IllegalArgumentException("days to an expiry must be above zero: " + expiry);
            double step = nice(spot * volatility * Math.sqrt(expiry / DAYS) / 4);
            double middle = Math.rint(spot / step) * step;
            for (int i = -6; i <= 6; i++) {
                double strike = middle + i * step;
                if (!(strike > 0)) continue;
                for (OptionType type : OptionType.values())
                    quotes.add(new Quote(type, strike, expiry, OptionalDouble.empty(), OptionalDouble.of(volatility)));
            }
        }
        return new OptionChain(spot, rate, dividend, false, quotes);
    }

    private static double nice(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 2.5, 5}) if (factor * power >= raw) return factor * power;
        return 10 * power;
    }

    /// A file `type,strike,days,price` or `type,strike,days,vol`, in any order of columns.
    ///
    /// @throws IllegalArgumentException naming the line
    public static OptionChain read(List<String> lines, double spot, double rate, double dividend) {
        List<String> rows = lines.stream().filter(line -> !line.isBlank()).toList();
        if (rows.size() < 2) throw new IllegalArgumentException("chain: a head and at least one row are needed");
        List<String> head = new ArrayList<>();
        for (String cell : rows.getFirst().replace("\uFEFF", "").split(",", -1))
            head.add(cell.strip().toLowerCase(Locale.ROOT));
        int price = head.indexOf("price");
        int vol = head.indexOf("vol");
        if (!head.containsAll(List.of("type", "strike", "days")) || price < 0 && vol < 0)
            throw new IllegalArgumentException("chain: type, strike, days and price or vol are needed, not " + head);
        List<Quote> quotes = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            if (cells.length != head.size())
                throw new IllegalArgumentException(
                        "chain line " + (i + 1) + " has " + cells.length + " cells, the head has " + head.size());
            String word = cells[head.indexOf("type")].strip().toUpperCase(Locale.ROOT);
            if (!word.startsWith("C") && !word.startsWith("P"))
                throw new IllegalArgumentException(
                        "chain line " + (i + 1) + ": '" + word + "' is neither call nor put");
            quotes.add(new Quote(
                    word.startsWith("C") ? OptionType.CALL : OptionType.PUT,
                    positive(i, "strike", cells[head.indexOf("strike")]),
                    positive(i, "days", cells[head.indexOf("days")]),
                    price >= 0 ? OptionalDouble.of(positive(i, "price", cells[price])) : OptionalDouble.empty(),
                    price < 0 ? OptionalDouble.of(positive(i, "vol", cells[vol])) : OptionalDouble.empty()));
        }
        return new OptionChain(spot, rate, dividend, true, quotes);
    }

    private static double positive(int row, String column, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value > 0 && Double.isFinite(value)) return value;
        } catch (NumberFormatException e) {
            // said below with the place
        }
        throw new IllegalArgumentException(
                "chain line " + (row + 1) + ", " + column + ": '" + text.strip() + "' is not a number above zero");
    }
}
