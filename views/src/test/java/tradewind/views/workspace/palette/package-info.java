/// Tests of the package of the same name.
@NullMarked
package tradewind.views.workspace.palette;

import org.jspecify.annotations.NullMarked;
