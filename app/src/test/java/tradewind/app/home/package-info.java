/// Tests of the package of the same name.
@NullMarked
package tradewind.app.home;

import org.jspecify.annotations.NullMarked;
