/// What one call of every method of `docs/numbers.md` costs: a table of methods with inputs of a stated size
/// ([MethodTable]), the measurement ([NumbersBench]) and the page it writes the times into ([NumbersPage]).
///
/// The table has a line for every method of the page and no other; a test compares the two.
@NullMarked
package tradewind.bench.numbers;

import org.jspecify.annotations.NullMarked;
