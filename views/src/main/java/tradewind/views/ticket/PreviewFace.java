package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tradewind.engine.Preview;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What would happen, as the ticket shows it.
///
/// @param verdict how many checks pass, or the code that refuses
/// @param detail why it is refused, in plain words; empty if it passes
/// @param numbers what it was refused on
/// @param limits the limits it comes closest to, two at most
record PreviewFace(
        String notional,
        String fees,
        String positionAfter,
        String verdict,
        boolean passes,
        String detail,
        String numbers,
        List<LimitLine> limits) {
    private static final Texts TEXTS = Texts.of("ticket");

    /// @param near at 80 % or more
    record LimitLine(String code, String text, boolean near) {}

    private static final Pattern SURPLUS = Pattern.compile("(\\.\\d\\d\\d*?)0+(?!\\d)");

    static final PreviewFace NOTHING = new PreviewFace("", "", "", "", false, "", "", List.of());

    /// @param denials of the order itself, or of one that goes with it
    static PreviewFace of(Instrument instrument, Preview preview, List<Denial> denials) {
        Optional<Denial> denial = denials.stream().findFirst();
        boolean several = denials.size() > 1;
        return new PreviewFace(
                preview.notional().map(Figures::money).orElse(""),
                preview.fees().map(Figures::money).orElse(""),
                Figures.quantity(instrument, preview.positionAfter()),
                several
                        ? TEXTS.get("checks.refuse", Integer.toString(denials.size()))
                        : denial.map(Denial::code).orElse(checks(preview.checks())),
                denial.isEmpty(),
                several ? "" : denial.map(DenialWords::words).orElse(""),
                denials.stream()
                        .map(each -> several ? line(each) : each.numbers())
                        .collect(Collectors.joining("\n")),
                preview.nearest().stream()
                        .limit(2)
                        .map(use -> new LimitLine(use.code(), tidy(use.text()), use.used() >= 0.8))
                        .toList());
    }

    private static String line(Denial denial) {
        return TicketFace.overridable(denial) ? denial.toString() : TEXTS.get("denial.hard", denial.toString());
    }

    /// Leaves two decimals where the rest are zeros: `1.00 of 50.00`.
    private static String tidy(String text) {
        return SURPLUS.matcher(text).replaceAll("$1");
    }

    private static String checks(int number) {
        return number == 1 ? TEXTS.get("checks.pass.one") : TEXTS.get("checks.pass", Figures.count(number));
    }
}
