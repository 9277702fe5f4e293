package tradewind.engine.history.imports;

import java.util.List;
import java.util.Map;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.quality.RuleSet;
import tradewind.engine.history.quality.VenueHours;

/// How one file is read, with no question left.
///
/// @param names of the file's columns
/// @param columns which of them is which column of the series, -1 for none; the first is the time
/// @param timeOfDay the column that goes on where the time's stops; -1 for none
/// @param maker the column that says whether the buyer was passive; -1 for none
/// @param symbol the column that names the symbol; -1 for none
/// @param symbolText what stands there in the first row
/// @param units whether prices are units at the price scale already
/// @param newestFirst whether the file goes back in time
record ImportPlan(
        Series series,
        CsvDialect dialect,
        List<String> names,
        int[] columns,
        int timeOfDay,
        int maker,
        int symbol,
        String symbolText,
        Map<String, Integer> sides,
        boolean units,
        int priceScale,
        int quantityScale,
        boolean newestFirst,
        VenueHours hours,
        RuleSet rules,
        String template) {}
