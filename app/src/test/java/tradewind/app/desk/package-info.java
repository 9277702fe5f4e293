@NullMarked
package tradewind.app.desk;

import org.jspecify.annotations.NullMarked;
