/// Tests of the package of the same name.
@NullMarked
package tradewind.views.tape;

import org.jspecify.annotations.NullMarked;
