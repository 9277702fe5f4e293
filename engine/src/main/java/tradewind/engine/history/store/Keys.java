package tradewind.engine.history.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;

/// Where things are in a store. A part's key is made of its content, so the same part always has the same key and
/// different parts never do.
final class Keys {
    static final String MANIFESTS = "manifests/";
    static final String MANIFEST = "manifests/\\d{10}\\.jsonl";

    /// Of a part, see [#of].
    static final String PART = "\\d{4}/\\d\\d/\\d\\d/[^/]+/[a-z]+/[^/]+-[0-9a-f]{64}\\.parquet";

    private Keys() {}

    /// `YYYY/MM/DD/SYMBOL/TYPE/`, then venue, length of the bars if it is one of bars, and hash.
    static String of(Part part) {
        Series series = part.series();
        String span = series.span().toString();
        return String.format(
                Locale.ROOT,
                "%04d/%02d/%02d/%s/%s/%s-%s%s.parquet",
                part.date().getYear(),
                part.date().getMonthValue(),
                part.date().getDayOfMonth(),
                encoded(series.symbol()),
                series.type().label(),
                encoded(series.venue()),
                span.isEmpty() ? "" : span + "-",
                part.sha256());
    }

    static String manifest(long number) {
        return String.format(Locale.ROOT, "%s%010d.jsonl", MANIFESTS, number);
    }

    static long number(String manifest) {
        return Long.parseLong(manifest, MANIFESTS.length(), MANIFESTS.length() + 10, 10);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
    }
}
