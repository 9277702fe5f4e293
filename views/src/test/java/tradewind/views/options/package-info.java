/// Tests of the package of the same name.
@NullMarked
package tradewind.views.options;

import org.jspecify.annotations.NullMarked;
