/// Tests of the package of the same name.
@NullMarked
package tradewind.views.history;

import org.jspecify.annotations.NullMarked;
