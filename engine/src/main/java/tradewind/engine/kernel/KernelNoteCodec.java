package tradewind.engine.kernel;

import static tradewind.engine.kernel.RecordFields.getCurrency;
import static tradewind.engine.kernel.RecordFields.getMoney;
import static tradewind.engine.kernel.RecordFields.getText;
import static tradewind.engine.kernel.RecordFields.putCurrency;
import static tradewind.engine.kernel.RecordFields.putMoney;
import static tradewind.engine.kernel.RecordFields.putText;
import static tradewind.engine.kernel.RecordFields.unknown;
import static tradewind.engine.kernel.RecordFields.unknownType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;

/// What happened to the session as journal payloads. Record types from 32 on are theirs.
final class KernelNoteCodec {
    /// The lowest type of a note.
    static final byte FIRST = 32;

    private static final byte OPENED = FIRST;
    private static final byte LIMITS_CHANGED = 33;
    private static final byte LIMITS_PROPOSED = 34;
    private static final byte STATE_CHANGED = 35;
    private static final byte STRATEGY_STARTED = 36;
    private static final byte STRATEGY_STOPPED = 37;
    private static final byte LOGGED = 38;
    private static final byte DAY_STARTED = 39;
    private static final byte ACCOUNT_LIMITS_CHANGED = 48;
    private static final byte ACCOUNT_LIMITS_PROPOSED = 49;
    private static final byte MARKET_STATUS_CHANGED = 47;
    private static final byte LINK_CHANGED = 50;
    private static final byte RECONCILED = 51;
    private static final byte POSITION_ACCEPTED = 52;

    private KernelNoteCodec() {}

    /// The version in which a type is written now.
    static byte version(byte type) {
        return switch (type) {
            // 2: restricted list and short sales; scope of a state
            case LIMITS_CHANGED, LIMITS_PROPOSED, STATE_CHANGED -> 2;
            default -> 1;
        };
    }

    /// Writes the payload and returns the record's type.
    static byte encode(KernelNote note, ByteBuffer to) {
        return switch (note) {
            case KernelNote.Opened n -> {
                to.putLong(n.epoch());
                putText(to, n.build());
                to.putLong(n.seed());
                to.putShort((short) n.instruments().size());
                for (Instrument instrument : n.instruments()) putInstrument(to, instrument);
                to.putShort((short) n.startingCash().size());
                for (Money money : n.startingCash()) putMoney(to, money);
                yield OPENED;
            }
            case KernelNote.LimitsChanged n -> {
                to.putInt(n.instrument());
                putLimits(to, n.limits());
                yield LIMITS_CHANGED;
            }
            case KernelNote.LimitsProposed n -> {
                to.putLong(n.proposal()).putInt(n.instrument());
                putLimits(to, n.limits());
                yield LIMITS_PROPOSED;
            }
            case KernelNote.AccountLimitsChanged n -> {
                AccountLimitFields.put(to, n.limits());
                yield ACCOUNT_LIMITS_CHANGED;
            }
            case KernelNote.AccountLimitsProposed n -> {
                to.putLong(n.proposal());
                AccountLimitFields.put(to, n.limits());
                yield ACCOUNT_LIMITS_PROPOSED;
            }
            case KernelNote.MarketStatusChanged n -> {
                to.putInt(n.instrument()).put((byte) n.status().name().charAt(0));
                yield MARKET_STATUS_CHANGED;
            }
            case KernelNote.StateChanged n -> {
                to.put((byte) n.state().name().charAt(0));
                putText(to, n.reason());
                to.putInt(n.instrument()).put((byte) (n.flatten() ? 1 : 0));
                yield STATE_CHANGED;
            }
            case KernelNote.DayStarted n -> {
                to.putShort((short) n.lasts().size());
                for (long last : n.lasts()) to.putLong(last);
                yield DAY_STARTED;
            }
            case KernelNote.StrategyStarted n -> {
                putText(to, n.name());
                yield STRATEGY_STARTED;
            }
            case KernelNote.StrategyStopped n -> {
                putText(to, n.name());
                putText(to, n.reason());
                yield STRATEGY_STOPPED;
            }
            case KernelNote.LinkChanged n -> {
                to.put(linkCode(n.state()));
                putText(to, n.text());
                yield LINK_CHANGED;
            }
            case KernelNote.Reconciled n -> {
                to.putInt(n.open()).putInt(n.fills()).putInt(n.adopted()).putInt(n.unresolved());
                yield RECONCILED;
            }
            case KernelNote.PositionAccepted n -> {
                to.putInt(n.instrument()).putLong(n.ours()).putLong(n.venue()).putLong(n.price());
                yield POSITION_ACCEPTED;
            }
            case KernelNote.Logged n -> {
                to.put((byte) n.level().name().charAt(0));
                putText(to, n.order());
                putText(to, n.text());
                yield LOGGED;
            }
        };
    }

    /// Reads a note back; a payload that ends too soon throws what the buffer throws.
    ///
    /// @throws IllegalArgumentException if the type or a code in it is not known here
    static KernelNote decode(byte type, byte version, long time, ByteBuffer from) {
        return switch (type) {
            case OPENED -> {
                long epoch = from.getLong();
                String build = getText(from);
                long seed = from.getLong();
                List<Instrument> all = new ArrayList<>();
                for (int i = from.getShort(); i > 0; i--) all.add(getInstrument(from));
                List<Money> cash = new ArrayList<>();
                for (int i = from.getShort(); i > 0; i--) cash.add(getMoney(from));
                yield new KernelNote.Opened(time, epoch, build, seed, all, cash);
            }
            case LIMITS_CHANGED -> new KernelNote.LimitsChanged(time, from.getInt(), getLimits(from, version));
            case LIMITS_PROPOSED ->
                new KernelNote.LimitsProposed(time, from.getLong(), from.getInt(), getLimits(from, version));
            case ACCOUNT_LIMITS_CHANGED -> new KernelNote.AccountLimitsChanged(time, AccountLimitFields.get(from));
            case ACCOUNT_LIMITS_PROPOSED ->
                new KernelNote.AccountLimitsProposed(time, from.getLong(), AccountLimitFields.get(from));
            case MARKET_STATUS_CHANGED -> new KernelNote.MarketStatusChanged(time, from.getInt(), getStatus(from));
            case STATE_CHANGED -> getStateChanged(time, version, from);
            case STRATEGY_STARTED -> new KernelNote.StrategyStarted(time, getText(from));
            case STRATEGY_STOPPED -> new KernelNote.StrategyStopped(time, getText(from), getText(from));
            case DAY_STARTED -> {
                List<Long> lasts = new ArrayList<>();
                for (int i = from.getShort(); i > 0; i--) lasts.add(from.getLong());
                yield new KernelNote.DayStarted(time, lasts);
            }
            case LINK_CHANGED -> new KernelNote.LinkChanged(time, getLink(from), getText(from));
            case RECONCILED ->
                new KernelNote.Reconciled(time, from.getInt(), from.getInt(), from.getInt(), from.getInt());
            case POSITION_ACCEPTED ->
                new KernelNote.PositionAccepted(time, from.getInt(), from.getLong(), from.getLong(), from.getLong());
            case LOGGED -> new KernelNote.Logged(time, getLevel(from), getText(from), getText(from));
            default -> throw unknownType(type);
        };
    }

    private static void putInstrument(ByteBuffer to, Instrument i) {
        to.putInt(i.index());
        putText(to, i.id().symbol());
        putText(to, i.id().venue());
        putText(to, i.name());
        putCurrency(to, i.base());
        putCurrency(to, i.quote());
        to.put((byte) i.priceScale()).putLong(i.tick());
        to.put((byte) i.quantityScale()).putLong(i.lot()).putLong(i.defaultQuantity());
    }

    private static Instrument getInstrument(ByteBuffer from) {
        return new Instrument(
                from.getInt(),
                new InstrumentId(getText(from), getText(from)),
                getText(from),
                getCurrency(from),
                getCurrency(from),
                from.get(),
                from.getLong(),
                from.get(),
                from.getLong(),
                from.getLong());
    }

    private static void putLimits(ByteBuffer to, Limits limits) {
        to.putLong(limits.maxQuantity())
                .putLong(limits.maxNotional())
                .putInt(limits.collarBps())
                .putLong(limits.maxPosition())
                .putLong(limits.staleAfter())
                .putInt(limits.maxMessagesPerSecond())
                .putLong(limits.duplicateWindow())
                .put((byte) (limits.restricted() ? 1 : 0))
                .putLong(limits.maxShort());
    }

    /// Before version 2 no instrument was restricted and any could be sold short up to its position limit.
    private static Limits getLimits(ByteBuffer from, byte version) {
        Limits first = new Limits(
                from.getLong(),
                from.getLong(),
                from.getInt(),
                from.getLong(),
                from.getLong(),
                from.getInt(),
                from.getLong());
        if (version < 2) return first;
        return new Limits(
                first.maxQuantity(),
                first.maxNotional(),
                first.collarBps(),
                first.maxPosition(),
                first.staleAfter(),
                first.maxMessagesPerSecond(),
                first.duplicateWindow(),
                from.get() != 0,
                from.getLong());
    }

    private static MarketStatus getStatus(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case 'O' -> MarketStatus.OPEN;
            case 'A' -> MarketStatus.AUCTION;
            case 'H' -> MarketStatus.HALTED;
            case 'C' -> MarketStatus.CLOSED;
            default -> throw unknown("market status", code);
        };
    }

    /// Version 1 knew the session's state only, and its halts closed everything.
    private static KernelNote.StateChanged getStateChanged(long time, byte version, ByteBuffer from) {
        TradingState state = getState(from);
        String reason = getText(from);
        return version == 1
                ? new KernelNote.StateChanged(time, state, reason)
                : new KernelNote.StateChanged(time, state, reason, from.getInt(), from.get() != 0);
    }

    private static TradingState getState(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case 'A' -> TradingState.ACTIVE;
            case 'R' -> TradingState.REDUCING;
            case 'H' -> TradingState.HALTED;
            default -> throw unknown("trading state", code);
        };
    }

    private static byte linkCode(LinkState state) {
        return (byte)
                switch (state) {
                    case DOWN -> 'D';
                    case RECONCILING -> 'C';
                    case READY -> 'R';
                    case MISMATCH -> 'M';
                };
    }

    private static LinkState getLink(ByteBuffer from) {
        byte code = from.get();
        for (LinkState state : LinkState.values()) if (linkCode(state) == code) return state;
        throw unknown("link state", code);
    }

    private static KernelNote.Logged.Level getLevel(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case 'I' -> KernelNote.Logged.Level.INFO;
            case 'W' -> KernelNote.Logged.Level.WARN;
            case 'A' -> KernelNote.Logged.Level.ALARM;
            default -> throw unknown("log level", code);
        };
    }
}
