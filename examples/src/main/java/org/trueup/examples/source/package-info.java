/** Typed reading of the CSV files of a public data set, plain or compressed. */
package org.trueup.examples.source;
