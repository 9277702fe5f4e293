package tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.Gate;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// How far the limits in force are used, from the figures the gate itself judges by. Any thread.
record LimitBoard(Instruments instruments, Gate gate, ExposureBoard exposure) {
    /// @param messages sent within the last second
    List<SafetyReport.LimitUse> use(int messages) {
        List<SafetyReport.LimitUse> uses = new ArrayList<>();
        dayLoss().ifPresent(uses::add);
        position().ifPresent(uses::add);
        rate(messages).ifPresent(uses::add);
        return uses;
    }

    private Optional<SafetyReport.LimitUse> dayLoss() {
        AccountLimits limits = gate.accountLimits();
        if (limits.maxDayLoss() <= 0) return Optional.empty();
        AccountView account = exposure.account();
        long lost = Math.max(0, account.dayStartEquity() - account.equity());
        return Optional.of(new SafetyReport.LimitUse.DayLoss(
                limits.home().money(lost), limits.home().money(limits.maxDayLoss())));
    }

    private Optional<SafetyReport.LimitUse> position() {
        SafetyReport.LimitUse.Position nearest = null;
        int held = 0;
        for (Instrument instrument : instruments.all()) {
            long limit = gate.limits(instrument.index()).maxPosition();
            long size = Math.absExact(exposure.netQuantity(instrument.index()));
            if (size > 0) held++;
            if (limit <= 0) continue;
            var use = new SafetyReport.LimitUse.Position(instrument, size, limit, false);
            if (nearest == null || use.share() > nearest.share()) nearest = use;
        }
        if (nearest == null) return Optional.empty();
        boolean others = held > (nearest.held() > 0 ? 1 : 0);
        return Optional.of(
                new SafetyReport.LimitUse.Position(nearest.instrument(), nearest.held(), nearest.limit(), others));
    }

    private Optional<SafetyReport.LimitUse> rate(int messages) {
        return instruments.all().stream()
                .map(instrument -> gate.limits(instrument.index()).maxMessagesPerSecond())
                .filter(limit -> limit > 0)
                .min(Integer::compare)
                .map(limit -> new SafetyReport.LimitUse.MessageRate(messages, limit));
    }

    /// What all limits are held against.
    GateFigures figures() {
        Currency home = gate.accountLimits().home();
        AccountView account = exposure.account();
        List<GateFigures.OfInstrument> each = new ArrayList<>();
        for (Instrument instrument : instruments.all()) each.add(figures(instrument));
        return new GateFigures(
                home.money(account.grossExposure()),
                home.money(Math.max(0, Math.max(account.longExposure(), Math.negateExact(account.shortExposure())))),
                home.money(account.openOrderValue()),
                home.money(account.equity()),
                home.money(Math.max(0, account.dayStartEquity() - account.equity())),
                account.unvalued() < 0,
                account.messagesToday(),
                account.fillsToday(),
                each);
    }

    private GateFigures.OfInstrument figures(Instrument instrument) {
        int i = instrument.index();
        long net = exposure.netQuantity(i);
        long ifBought = Math.addExact(net, exposure.openBuy(i));
        long ifSold = Math.subtractExact(net, exposure.openSell(i));
        return new GateFigures.OfInstrument(
                instrument,
                net,
                Math.max(Math.absExact(ifBought), Math.absExact(ifSold)),
                Math.max(0, -ifSold),
                exposure.status(i));
    }
}
