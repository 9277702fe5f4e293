/// Tests of the package of the same name.
@NullMarked
package tradewind.views.instruments;

import org.jspecify.annotations.NullMarked;
