package tradewind.engine.history.imports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.quality.RuleSet;

/// Looks at the beginning of a file until there is a plan, or a question.
final class FileLook {
    /// Decimals a price or quantity has room for even if no row of the sample needs them.
    private static final int ROOM = 8;

    private static final int DIGITS = 18;

    private final ImportRequest request;
    private final SourceFile file;
    private final Template template;
    private final Sample sample;

    private FileLook(ImportRequest request, SourceFile file, Sample sample) {
        this.request = request;
        this.file = file;
        this.template = request.template().orElse(Template.PLAIN);
        this.sample = sample;
    }

    /// Opens the file; a zip with more than one file in it raises a question.
    static FileLook at(ImportRequest request, SourceFile file) throws IOException, QuestionException {
        List<String> entries = file.entries();
        Optional<String> entry = Optional.ofNullable(request.answers().get("entry"));
        if (entry.isPresent()) file.entry(entry.get());
        else if (entries.size() > 1)
            throw new QuestionException(new Question(
                    "entry",
                    "Which of the " + entries.size() + " files in " + file.name() + "?",
                    entries.stream()
                            .limit(20)
                            .map(name -> new Question.Choice(name, ""))
                            .toList(),
                    true));
        return new FileLook(request, file, Sample.of(file));
    }

    Sample sample() {
        return sample;
    }

    ImportPlan plan() throws IOException, QuestionException {
        if (sample.rows().isEmpty())
            throw new ImportRefusedException("has a header and no rows. Check that the export was finished.");
        ColumnLook look = ColumnLook.of(sample, template, request.answers());
        int timeOfDay = look.column(Role.TIME_OF_DAY);
        // days that are written with a midnight are days
        if (timeOfDay >= 0 && sample.column(timeOfDay).stream().allMatch(text -> text.matches("[0:]+"))) timeOfDay = -1;
        int[] columns = look.columns();
        List<String> times = times(columns[0], timeOfDay);
        TimeStyle style = TimeLook.style(times, answer("dates").or(this::templatesDates));
        @Nullable ZoneId zone = TimeLook.zone(times, style, template.zone(), answer("zone"));
        List<String> prices = look.figures(sample, true);
        List<String> quantities = look.figures(sample, false);
        List<String> figures = new ArrayList<>(prices);
        figures.addAll(quantities);
        boolean comma = NumberLook.decimalComma(figures, sample.delimiter(), answer("decimal"));
        long[] read = TimeLook.times(times, style, zone);
        BarSpan span = look.type() != DataType.BARS
                ? BarSpan.NONE
                : look.span().count() > 0 ? look.span() : TimeLook.span(read, answer("span"));
        boolean billionths = template.billionths() && prices.stream().noneMatch(each -> each.indexOf('.') >= 0);
        int symbol = look.column(Role.SYMBOL);
        String symbolText =
                symbol < 0 ? "" : sample.column(symbol).stream().findFirst().orElse("");
        Series series = new Series(look.type(), venue(), symbol(symbolText), span);
        return new ImportPlan(
                series,
                new CsvDialect(
                        sample.format(), sample.encoding(), sample.delimiter(), sample.header(), comma, style, zone),
                sample.names(),
                columns,
                timeOfDay,
                look.column(Role.BUYER_MAKER),
                symbol,
                symbolText,
                template.sides(),
                billionths,
                billionths ? 9 : scale(prices, comma),
                scale(quantities, comma),
                TimeLook.newestFirst(read),
                template.hours(),
                RuleSet.standard(look.type()).with(request.rules()),
                template.label());
    }

    /// What the source's template answers, where the file alone would raise the question.
    private Optional<String> templatesDates() {
        if (template.style() == TimeStyle.DAY_FIRST) return Optional.of("dmy");
        return template.style() == TimeStyle.MONTH_FIRST ? Optional.of("mdy") : Optional.empty();
    }

    Optional<String> answer(String key) {
        return Optional.ofNullable(request.answers().get(key));
    }

    private List<String> times(int column, int timeOfDay) {
        if (timeOfDay < 0) return sample.column(column);
        return sample.rows().stream()
                .filter(row -> Math.max(column, timeOfDay) < row.size())
                .map(row -> row.get(column) + " " + row.get(timeOfDay))
                .toList();
    }

    /// As many decimals as the sample has, and room for more while the digits before the mark leave it.
    private static int scale(List<String> figures, boolean comma) {
        int decimals = Math.min(DIGITS, NumberLook.decimals(figures, comma));
        int whole = figures.stream()
                .mapToInt(each -> {
                    int mark = each.indexOf(comma ? ',' : '.');
                    return mark < 0 ? each.length() : mark;
                })
                .max()
                .orElse(1);
        return Math.max(decimals, Math.min(ROOM, Math.max(0, DIGITS - 3 - whole)));
    }

    String venue() throws QuestionException {
        if (!request.venue().isBlank()) return request.venue();
        if (!template.venue().isEmpty()) return template.venue();
        throw new QuestionException(
                new Question("venue", "Where is the data of " + file.name() + " from?", List.of(), true));
    }

    String symbol(String inFile) throws QuestionException {
        if (!request.symbol().isBlank()) return request.symbol();
        if (!inFile.isEmpty()) return inFile;
        throw new QuestionException(new Question("symbol", "Which symbol is in " + file.name() + "?", List.of(), true));
    }

    /// What each column of the series is read from, for a person.
    static List<String> columns(ImportPlan plan) {
        Map<String, String> fixed = Map.of("side", plan.maker() >= 0 ? "is_buyer_maker" : "");
        return IntStream.range(0, plan.columns().length)
                .mapToObj(i -> {
                    String name = plan.series().type().columns().get(i);
                    int column = plan.columns()[i];
                    String from = column < 0
                            ? fixed.getOrDefault(name, "")
                            : plan.names().isEmpty()
                                    ? "column " + (column + 1)
                                    : plan.names().get(column);
                    return name + " from " + (from.isEmpty() ? "nothing" : from);
                })
                .toList();
    }
}
