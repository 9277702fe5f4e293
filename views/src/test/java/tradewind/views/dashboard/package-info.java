@NullMarked
package tradewind.views.dashboard;

import org.jspecify.annotations.NullMarked;
