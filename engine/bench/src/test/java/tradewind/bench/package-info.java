/// Tests that the benchmarks run and refuse to give figures for passes that differ. No test asserts a time.
@NullMarked
package tradewind.bench;

import org.jspecify.annotations.NullMarked;
