/// Tests of the package of the same name.
@NullMarked
package tradewind.views.settings;

import org.jspecify.annotations.NullMarked;
