/**
 * JSON as plain values: texts, exact decimals, truth values, lists and objects that know their
 * line.
 */
package org.trueup.interchange.json;
