/** Programs that turn public source data into company folders. */
package org.trueup.examples;
