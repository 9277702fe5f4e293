@NullMarked
package tradewind.views.alerts;

import org.jspecify.annotations.NullMarked;
