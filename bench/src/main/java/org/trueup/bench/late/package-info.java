/** A late invoice on an item with a long history: what one new line costs. */
package org.trueup.bench.late;
