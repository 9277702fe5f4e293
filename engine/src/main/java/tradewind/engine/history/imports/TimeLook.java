package tradewind.engine.history.imports;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.BarSpan;

/// Finds out how times are written, how long a bar is, and which way the file goes.
final class TimeLook {
    private static final List<String> SPANS = List.of(
            "1s", "5s", "15s", "30s", "1m", "2m", "3m", "5m", "10m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h",
            "1d");

    private TimeLook() {}

    /// @param answer `dmy` or `mdy` if somebody said so
    static TimeStyle style(List<String> values, Optional<String> answer)
            throws QuestionException, ImportRefusedException {
        if (values.isEmpty()) throw new ImportRefusedException("has no time in any of its first rows.");
        String value = values.getFirst();
        if (value.matches("\\d{9,10}(\\.\\d*)?")) return TimeStyle.SECONDS;
        if (value.matches("\\d{12,13}(\\.\\d*)?")) return TimeStyle.MILLISECONDS;
        if (value.matches("\\d{15,16}(\\.\\d*)?")) return TimeStyle.MICROSECONDS;
        if (value.matches("\\d{18,19}")) return TimeStyle.NANOSECONDS;
        if (value.matches("\\d{8}(\\D.*)?")) return TimeStyle.COMPACT;
        if (value.matches("\\d{4}[-/.]\\d\\d.*")) return TimeStyle.ISO;
        if (!value.matches("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}.*"))
            throw new ImportRefusedException("has times like \"" + value + "\", which this program cannot read.");
        if (answer.isPresent()) return answer.get().equals("dmy") ? TimeStyle.DAY_FIRST : TimeStyle.MONTH_FIRST;
        boolean dayFirst = values.stream().anyMatch(each -> part(each, 0) > 12);
        boolean monthFirst = values.stream().anyMatch(each -> part(each, 1) > 12);
        if (dayFirst != monthFirst) return dayFirst ? TimeStyle.DAY_FIRST : TimeStyle.MONTH_FIRST;
        throw new QuestionException(new Question(
                "dates",
                "Is \"" + value + "\" written with the day or with the month first?",
                List.of(
                        new Question.Choice("dmy", "the day first, as in Europe"),
                        new Question.Choice("mdy", "the month first, as in the United States")),
                false));
    }

    private static int part(String date, int which) {
        String[] parts = date.split("[-/. ]", 4);
        try {
            return Integer.parseInt(parts[which]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return 0;
        }
    }

    /// The zone of times that name none; null if none is needed.
    static @Nullable ZoneId zone(
            List<String> values, TimeStyle style, @Nullable ZoneId templates, Optional<String> answer)
            throws QuestionException, ImportRefusedException {
        if (answer.isPresent()) {
            try {
                return ZoneId.of(answer.get());
            } catch (DateTimeException e) {
                throw new ImportRefusedException("was not read: there is no time zone \"" + answer.get()
                        + "\". Name one such as UTC or America/New_York.");
            }
        }
        TimeText reader = new TimeText(style, ZoneId.of("UTC"));
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            if (reader.parse(bytes, 0, bytes.length) == TimeText.BAD || !reader.timed() || reader.zoned()) continue;
            if (templates != null) return templates;
            throw new QuestionException(new Question(
                    "zone",
                    "In which time zone is \"" + value + "\"?",
                    List.of(
                            new Question.Choice("UTC", "Coordinated Universal Time, as most exchanges for crypto"),
                            new Question.Choice("America/New_York", "the clock of the US stock exchanges"),
                            new Question.Choice("Europe/London", "the clock of London")),
                    true));
        }
        return null;
    }

    /// Epoch nanoseconds of the values that can be read.
    static long[] times(List<String> values, TimeStyle style, @Nullable ZoneId zone) {
        TimeText reader = new TimeText(style, zone);
        return values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .mapToLong(bytes -> reader.parse(bytes, 0, bytes.length))
                .filter(time -> time != TimeText.BAD)
                .toArray();
    }

    static boolean newestFirst(long[] times) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < times.length; i++) {
            if (times[i] > times[i - 1]) up++;
            if (times[i] < times[i - 1]) down++;
        }
        return down > up;
    }

    /// How long a bar is: the step that nearly all of them are apart.
    static BarSpan span(long[] times, Optional<String> answer) throws QuestionException {
        if (answer.isPresent()) return BarSpan.of(answer.get());
        TreeMap<Long, Integer> steps = new TreeMap<>();
        LongStream.range(1, times.length)
                .map(i -> Math.abs(times[(int) i] - times[(int) i - 1]))
                .forEach(step -> steps.merge(step, 1, Integer::sum));
        for (String each : SPANS) {
            BarSpan span = BarSpan.of(each);
            Integer count = steps.get(span.nanos());
            if (count != null && steps.firstKey() == span.nanos() && count * 10 >= (times.length - 1) * 6) return span;
        }
        String from = times.length == 0
                ? ""
                : " The first begins at " + Instant.ofEpochSecond(times[0] / 1_000_000_000L) + ".";
        throw new QuestionException(new Question(
                "span",
                "How long is a bar of this file?" + from,
                List.of(
                        new Question.Choice("1m", "a minute"),
                        new Question.Choice("1h", "an hour"),
                        new Question.Choice("1d", "a day")),
                true));
    }
}
