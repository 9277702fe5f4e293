package tradewind.plugins.practice;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.gateways.VenueConnection;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secrets;
import tradewind.engine.time.EngineClock;
import tradewind.engine.time.SystemClock;

/// Opens accounts at the practice venue. There is nothing to log in to, so it asks for no secret.
public final class PracticeProvider implements VenueProvider {
    static final String NAME = "practice";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(PracticeSettings.ACCOUNT, "name of the account (default: practice-1)");
        all.put(PracticeSettings.CASH, "simulated US dollars a new book begins with (default: 100000)");
        all.put(
                PracticeSettings.FOLDER,
                "where the venue keeps orders, fills and positions (default: nowhere; it begins flat with each opening)");
        all.put(PracticeSettings.DROP, "the line is lost about every so many minutes (default: 0, never)");
        all.put(PracticeSettings.AWAY, "for so many seconds (default: 20)");
        all.put(PracticeSettings.LATENCY, "milliseconds to the venue, and back (default: 20)");
        return all;
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public Opening open(PluginSettings settings, Secrets secrets) {
        EngineClock clock = new SystemClock();
        return switch (PracticeSettings.read(settings)) {
            case PracticeSettings.Read.Wrong(String why) -> new Opening.Refused(why);
            case PracticeSettings.Read.Right(PracticeSettings read) ->
                open(read, new LoopedWeek(SampleMarket.load(), clock), clock);
        };
    }

    /// @param market the venue's, not started
    /// @param clock the venue's
    static Opening open(PracticeSettings settings, Market market, EngineClock clock) {
        try {
            BookFile file = BookFile.open(settings);
            PracticeVenue venue = new PracticeVenue(settings, file, market, clock);
            return new Opening.Opened(new VenueConnection(
                    settings.account(),
                    false,
                    List.of(SampleMarket.BTC_USD),
                    List.of(settings.cash()),
                    new PracticeGateway(venue),
                    new PracticeFeed(venue)));
        } catch (IOException e) {
            return new Opening.Refused(e.getMessage() + " See the setting folder.");
        }
    }
}
