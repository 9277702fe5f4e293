package tradewind.engine.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.OrderId;

/// The fields journal records are made of: numbers at their scale, money, ids, texts.
final class RecordFields {
    private static final int MAX_TEXT = 2_000;
    private static final Currency[] USUAL = {Currency.USD, Currency.BTC, Currency.ETH};

    private RecordFields() {}

    static void putPrice(ByteBuffer to, Price price) {
        to.putLong(price.units()).put((byte) price.scale());
    }

    static void putQuantity(ByteBuffer to, Quantity quantity) {
        to.putLong(quantity.units()).put((byte) quantity.scale());
    }

    static Price getPrice(ByteBuffer from) {
        return new Price(from.getLong(), from.get());
    }

    static Quantity getQuantity(ByteBuffer from) {
        return new Quantity(from.getLong(), from.get());
    }

    static OrderId getId(ByteBuffer from) {
        return new OrderId(from.getLong());
    }

    static void putCurrency(ByteBuffer to, Currency currency) {
        putText(to, currency.code());
        to.put((byte) currency.scale());
    }

    static Currency getCurrency(ByteBuffer from) {
        for (Currency usual : USUAL) if (reads(from, usual)) return usual;
        return new Currency(getText(from), from.get());
    }

    /// Takes the currency if it is this one: millions of fees share a few objects then.
    private static boolean reads(ByteBuffer from, Currency currency) {
        String code = currency.code();
        int at = from.position();
        int end = at + Short.BYTES + code.length();
        if (from.limit() <= end || from.getShort(at) != code.length() || from.get(end) != currency.scale())
            return false;
        for (int i = 0; i < code.length(); i++) if (from.get(at + Short.BYTES + i) != code.charAt(i)) return false;
        from.position(end + 1);
        return true;
    }

    static void putMoney(ByteBuffer to, Money money) {
        to.putLong(money.units());
        putCurrency(to, money.currency());
    }

    static Money getMoney(ByteBuffer from) {
        return new Money(from.getLong(), getCurrency(from));
    }

    /// Texts are for people; a longer one is cut, marked, and its beginning kept.
    static void putText(ByteBuffer to, String text) {
        String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        to.putShort((short) bytes.length).put(bytes);
    }

    static String getText(ByteBuffer from) {
        int length = from.getShort() & 0xFFFF;
        if (length == 0) return "";
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static IllegalArgumentException unknown(String what, byte code) {
        return new IllegalArgumentException(what + " code " + code + " is not known to this release");
    }

    static IllegalArgumentException unknownType(byte type) {
        return new IllegalArgumentException("record type " + type + " is not known to this release");
    }
}
