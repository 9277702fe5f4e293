/// Tests of the package of the same name.
@NullMarked
package tradewind.views.replay;

import org.jspecify.annotations.NullMarked;
