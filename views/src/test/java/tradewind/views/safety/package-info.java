/// Tests of the package of the same name.
@NullMarked
package tradewind.views.safety;

import org.jspecify.annotations.NullMarked;
