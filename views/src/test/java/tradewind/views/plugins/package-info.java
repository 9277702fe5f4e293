/// Tests of the package of the same name.
@NullMarked
package tradewind.views.plugins;

import org.jspecify.annotations.NullMarked;
