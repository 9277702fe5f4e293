/// Tests of the application as a whole.
@NullMarked
package tradewind.app;

import org.jspecify.annotations.NullMarked;
