package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.vector;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.series.AugmentedDickeyFuller;
import tradewind.engine.quant.series.EngleGranger;
import tradewind.engine.quant.series.Johansen;
import tradewind.engine.quant.series.MacKinnon;

/// The lags of a test are in the name of its field.
class CointegrationTopic implements ReferenceTopic {
    private static final Pattern DICKEY_FULLER = Pattern.compile("adf([XY])(Trend|NoConstant)?Lag(\\d+)");
    private static final Pattern ENGLE_GRANGER = Pattern.compile("engleGrangerLag(\\d+)");
    private static final Pattern JOHANSEN = Pattern.compile("johansen(UnrestrictedConstant|NoConstant)(\\d+)Lags?");

    @Override
    public Map<String, Answer> methods() {
        return Map.of("cointegration-pair", (inputs, asked, _) -> pair(inputs, asked));
    }

    private static Object pair(JsonNode inputs, JsonNode asked) {
        double[] x = vector(inputs, "x");
        double[] y = vector(inputs, "y");
        EngleGranger pair = EngleGranger.of(x, y);
        Map<String, Object> fields = new HashMap<>();
        fields.put("olsIntercept", pair.intercept());
        fields.put("olsSlope", pair.slope());
        fields.put("residualAr1Coefficient", pair.ar1());
        fields.put("halfLife", pair.halfLife());
        for (String name : asked.propertyNames()) {
            Matcher adf = DICKEY_FULLER.matcher(name);
            if (adf.matches()) {
                MacKinnon terms = "Trend".equals(adf.group(2))
                        ? MacKinnon.TREND
                        : "NoConstant".equals(adf.group(2)) ? MacKinnon.NONE : MacKinnon.CONSTANT;
                double[] series = adf.group(1).equals("X") ? x : y;
                fields.put(name, test(AugmentedDickeyFuller.test(series, Integer.parseInt(adf.group(3)), terms)));
            }
            Matcher residuals = ENGLE_GRANGER.matcher(name);
            if (residuals.matches()) fields.put(name, test(pair.test(Integer.parseInt(residuals.group(1)))));
            Matcher johansen = JOHANSEN.matcher(name);
            if (johansen.matches()) fields.put(name, johansen(x, y, johansen));
        }
        return fields;
    }

    private static Object test(AugmentedDickeyFuller test) {
        return Map.of(
                "statistic", test.statistic(),
                "pValue", test.pValue(),
                "criticalValues1_5_10", test.criticalValues());
    }

    private static Object johansen(double[] x, double[] y, Matcher words) {
        double[][] series = new double[x.length][];
        for (int i = 0; i < x.length; i++) series[i] = new double[] {y[i], x[i]};
        Johansen.Terms terms =
                words.group(1).equals("NoConstant") ? Johansen.Terms.NONE : Johansen.Terms.UNRESTRICTED_CONSTANT;
        Johansen test = Johansen.test(series, Integer.parseInt(words.group(2)), terms);
        return Map.of(
                "eigenvalues", test.eigenvalues(),
                "trace", test.trace(),
                "maxEigen", test.maxEigen(),
                "traceCritical90_95_99", test.traceCritical(),
                "maxEigenCritical90_95_99", test.maxCritical());
    }
}
