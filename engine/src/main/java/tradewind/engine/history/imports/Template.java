package tradewind.engine.history.imports;

import static tradewind.engine.history.imports.Role.*;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.quality.VenueHours;

/// How a usual source writes its files.
///
/// A template says what the source's own documents say; whatever differs within a source, such as the unit of an epoch
/// time, is still read from the file. The revision goes into the lineage of what was imported.
public final class Template {
    /// One kind of file of a source. Its columns are found by name where the file has a header, else by their place.
    ///
    /// @param span length of a bar where the kind of file fixes it
    record Layout(DataType type, List<Column> columns, BarSpan span) {}

    record Column(String name, Role role) {}

    private final String name;
    private final int revision;
    private final String venue;
    private final @Nullable ZoneId zone;
    private final @Nullable TimeStyle style;
    private final VenueHours hours;
    private final Map<String, Integer> sides;
    private final List<Layout> layouts;

    private Template(
            String name,
            String venue,
            @Nullable ZoneId zone,
            @Nullable TimeStyle style,
            VenueHours hours,
            Map<String, Integer> sides,
            List<Layout> layouts) {
        this.name = name;
        this.revision = 1;
        this.venue = venue;
        this.zone = zone;
        this.style = style;
        this.hours = hours;
        this.sides = sides;
        this.layouts = layouts;
    }

    private static final Map<String, Integer> WORDS =
            Map.of("buy", 1, "b", 1, "sell", 2, "s", 2, "a", 2, "bid", 1, "ask", 2);
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final BarSpan DAY = BarSpan.of("1d");

    /// What is told from the names in the header alone.
    static final Template PLAIN = new Template("plain", "", null, null, VenueHours.ALWAYS, WORDS, List.of());

    private static final List<Template> ALL = List.of(
            new Template(
                    "yahoo",
                    "Yahoo",
                    UTC,
                    TimeStyle.ISO,
                    VenueHours.US_STOCKS,
                    WORDS,
                    List.of(bars(DAY, "Date Open High Low Close Adj_Close:- Volume"))),
            new Template(
                    "stooq",
                    "Stooq",
                    null,
                    null,
                    VenueHours.US_STOCKS,
                    WORDS,
                    List.of(
                            bars(DAY, "Date Open High Low Close Volume"),
                            bars(
                                    BarSpan.NONE,
                                    "<TICKER>:SYMBOL <PER>:- <DATE>:DATE <TIME>:TIME_OF_DAY <OPEN>:OPEN <HIGH>:HIGH"
                                            + " <LOW>:LOW <CLOSE>:CLOSE <VOL>:VOLUME <OPENINT>:-"))),
            new Template(
                    "binance",
                    "Binance",
                    UTC,
                    null,
                    VenueHours.ALWAYS,
                    WORDS,
                    List.of(
                            trades("id price qty quote_qty:- time is_buyer_maker is_best_match:-"),
                            trades("id price qty quote_qty:- time is_buyer_maker"),
                            trades("agg_trade_id:ID price quantity first_trade_id:- last_trade_id:- transact_time:TIME"
                                    + " is_buyer_maker is_best_match:-"),
                            trades("agg_trade_id:ID price quantity first_trade_id:- last_trade_id:- transact_time:TIME"
                                    + " is_buyer_maker"),
                            bars(
                                    BarSpan.NONE,
                                    "open_time:TIME open high low close volume close_time:- quote_volume:- count:-"
                                            + " taker_buy_volume:- taker_buy_quote_volume:- ignore:-"))),
            new Template(
                    "kraken",
                    "Kraken",
                    UTC,
                    null,
                    VenueHours.ALWAYS,
                    WORDS,
                    List.of(
                            trades("timestamp price volume:QUANTITY"),
                            bars(BarSpan.NONE, "timestamp open high low close volume trades:-"))),
            new Template(
                    "bitstamp",
                    "Bitstamp",
                    UTC,
                    null,
                    VenueHours.ALWAYS,
                    Map.of("0", 1, "1", 2),
                    List.of(
                            trades("timestamp price amount"),
                            trades("date:TIME tid price type amount"),
                            bars(BarSpan.NONE, "timestamp open high low close volume"))),
            new Template(
                    "alpaca",
                    "Alpaca",
                    UTC,
                    TimeStyle.ISO,
                    VenueHours.US_STOCKS,
                    WORDS,
                    List.of(
                            bars(BarSpan.NONE, "symbol timestamp open high low close volume trade_count:- vwap:-"),
                            bars(BarSpan.NONE, "t:TIME o:OPEN h:HIGH l:LOW c:CLOSE v:VOLUME n:- vw:-"),
                            trades("t:TIME p:PRICE s:QUANTITY"),
                            quotes("t:TIME bp:BID bs:BID_SIZE ap:ASK as:ASK_SIZE"))),
            new Template(
                    "interactive-brokers",
                    "InteractiveBrokers",
                    null,
                    null,
                    VenueHours.US_STOCKS,
                    WORDS,
                    List.of(bars(BarSpan.NONE, "date open high low close volume average:- barCount:-"))),
            new Template(
                    "dukascopy",
                    "Dukascopy",
                    UTC,
                    TimeStyle.DAY_FIRST,
                    VenueHours.FX_WEEK,
                    WORDS,
                    List.of(
                            bars(BarSpan.NONE, "Gmt_time Open High Low Close Volume"),
                            bars(BarSpan.NONE, "Local_time Open High Low Close Volume"),
                            quotes("Gmt_time Ask Bid AskVolume BidVolume"),
                            quotes("Local_time Ask Bid AskVolume BidVolume"))),
            new Template(
                    "databento",
                    "Databento",
                    UTC,
                    null,
                    VenueHours.US_STOCKS,
                    WORDS,
                    List.of(
                            trades(
                                    "ts_recv:- ts_event rtype:- publisher_id:- instrument_id:- action:- side depth:- price"
                                            + " size flags:- ts_in_delta:- sequence:- symbol"),
                            bars(
                                    BarSpan.NONE,
                                    "ts_event rtype:- publisher_id:- instrument_id:- open high low close volume symbol"))),
            new Template(
                    "firstrate",
                    "FirstRate",
                    ZoneId.of("America/New_York"),
                    TimeStyle.ISO,
                    VenueHours.US_STOCKS,
                    WORDS,
                    List.of(
                            bars(BarSpan.NONE, "datetime open high low close volume"),
                            trades("datetime price volume:QUANTITY"))));

    private static Layout bars(BarSpan span, String columns) {
        return new Layout(DataType.BARS, columns(columns), span);
    }

    private static Layout trades(String columns) {
        return new Layout(DataType.TRADES, columns(columns), BarSpan.NONE);
    }

    private static Layout quotes(String columns) {
        return new Layout(DataType.QUOTES, columns(columns), BarSpan.NONE);
    }

    /// Names with `:ROLE` where the name alone does not tell it, `:-` for a column nobody asked for, `_` for a space.
    private static List<Column> columns(String text) {
        return List.of(text.split(" ")).stream()
                .map(word -> {
                    int colon = word.indexOf(':');
                    String name = colon < 0 ? word : word.substring(0, colon);
                    String role = colon < 0 ? "" : word.substring(colon + 1);
                    if (role.equals("-")) return new Column(name, IGNORED);
                    if (!role.isEmpty()) return new Column(name, Role.valueOf(role));
                    return new Column(
                            name,
                            Role.of(name.replace('_', ' '))
                                    .or(() -> Role.of(name))
                                    .orElseThrow());
                })
                .toList();
    }

    /// The names of all templates.
    public static List<String> names() {
        return ALL.stream().map(Template::name).toList();
    }

    /// @param name in any case
    public static Optional<Template> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(each -> each.name.equals(wanted)).findFirst();
    }

    public String name() {
        return name;
    }

    /// Where the data is from unless somebody says otherwise; empty if the source is no venue.
    public String venue() {
        return venue;
    }

    /// Name and revision, as lineage keeps them.
    String label() {
        return name + "/" + revision;
    }

    @Nullable
    ZoneId zone() {
        return zone;
    }

    @Nullable
    TimeStyle style() {
        return style;
    }

    /// When the markets of a source are open, as far as the source tells.
    ///
    /// @param revision name and revision, as lineage has them, such as `kraken/1`
    public static Optional<VenueHours> hoursOf(String revision) {
        String source = revision.substring(0, Math.max(0, revision.indexOf('/')));
        return named(source).map(Template::hours);
    }

    VenueHours hours() {
        return hours;
    }

    Map<String, Integer> sides() {
        return sides;
    }

    List<Layout> layouts() {
        return layouts;
    }

    /// Whether prices that have no decimal mark count billionths.
    boolean billionths() {
        return name.equals("databento");
    }
}
