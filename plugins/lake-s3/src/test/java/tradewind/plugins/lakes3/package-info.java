@NullMarked
package tradewind.plugins.lakes3;

import org.jspecify.annotations.NullMarked;
