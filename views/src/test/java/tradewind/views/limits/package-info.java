/// Tests of the package of the same name.
@NullMarked
package tradewind.views.limits;

import org.jspecify.annotations.NullMarked;
