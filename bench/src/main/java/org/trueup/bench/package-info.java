/**
 * Benchmarks on generated companies, and the command that runs them. {@code docs/benchmarks.md}
 * holds what they said.
 */
package org.trueup.bench;
