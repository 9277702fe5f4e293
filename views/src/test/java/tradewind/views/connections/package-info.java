/// Tests of the package of the same name.
@NullMarked
package tradewind.views.connections;

import org.jspecify.annotations.NullMarked;
