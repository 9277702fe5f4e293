/// Tests of the package of the same name.
@NullMarked
package tradewind.views.drawing;

import org.jspecify.annotations.NullMarked;
