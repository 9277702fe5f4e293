/// Tests of the package of the same name.
@NullMarked
package tradewind.app;

import org.jspecify.annotations.NullMarked;
