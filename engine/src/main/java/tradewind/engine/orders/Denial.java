package tradewind.engine.orders;

/// Why our own gate refused an order.
///
/// @param code what was checked, such as `PRICE_COLLAR`; stable, for files and scripts
/// @param numbers the figures it was decided on, as `key=value` pairs in the order a reader needs them
public record Denial(String code, String numbers) {
    @Override
    public String toString() {
        return numbers.isEmpty() ? code : code + ": " + numbers;
    }
}
