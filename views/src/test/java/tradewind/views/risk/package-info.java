/// Tests of the package of the same name.
@NullMarked
package tradewind.views.risk;

import org.jspecify.annotations.NullMarked;
