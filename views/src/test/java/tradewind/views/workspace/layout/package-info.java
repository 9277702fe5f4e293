/// Tests of layouts.
@NullMarked
package tradewind.views.workspace.layout;

import org.jspecify.annotations.NullMarked;
