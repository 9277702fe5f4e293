/// Tests of the package of the same name.
@NullMarked
package tradewind.views.ladder;

import org.jspecify.annotations.NullMarked;
