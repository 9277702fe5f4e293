/// Tests of the package of the same name.
@NullMarked
package tradewind.views.status;

import org.jspecify.annotations.NullMarked;
