@NullMarked
package tradewind.plugins.practice;

import org.jspecify.annotations.NullMarked;
