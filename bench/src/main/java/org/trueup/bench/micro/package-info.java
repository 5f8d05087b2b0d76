/** Benchmarks of the smallest parts, run by JMH. */
package org.trueup.bench.micro;
