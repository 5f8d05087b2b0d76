/** Benchmarks on generated companies. */
package org.trueup.bench;
