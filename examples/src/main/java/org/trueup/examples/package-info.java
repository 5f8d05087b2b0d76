/**
 * Builds the company folders of the examples from public data: what each source says, and what had
 * to be assumed, stands in the README of the folder that is built.
 *
 * <p>{@code source} reads the public files, {@code folder} writes a company folder, and one package
 * per example says how its documents become transactions. Nothing depends on a clock or on the
 * order of a hash: the same source gives the same bytes.
 */
package org.trueup.examples;
