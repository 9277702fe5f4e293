@NullMarked
package tradewind.bench.numbers;

import org.jspecify.annotations.NullMarked;
