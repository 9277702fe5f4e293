package tradewind.engine.history.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All features there are, in one order that only grows.
public final class FeatureCatalogue {
    private static final List<Feature> ALL = all();

    private FeatureCatalogue() {}

    private static List<Feature> all() {
        List<Feature> all = new ArrayList<>();
        PriceFeatures.addTo(all);
        FlowFeatures.addTo(all);
        MarketFeatures.addTo(all);
        IndicatorFeatures.addTo(all);
        Map<String, Feature> byId = new HashMap<>();
        for (Feature each : all)
            if (byId.put(each.id(), each) != null) throw new IllegalStateException("twice: " + each.id());
        return List.copyOf(all);
    }

    public static List<Feature> features() {
        return ALL;
    }

    /// The newest revision of a name.
    public static Optional<Feature> named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .max((a, b) -> Integer.compare(a.revision(), b.revision()));
    }

    /// One of a family and revision 1, as the catalogue's parts add it.
    static Feature first(String name, Feature.Family family, String about, int lookback, Feature.Formula formula) {
        return new Feature(name, 1, family, about, lookback, formula);
    }
}
