/** Time and memory of steps, and the databases they are measured on. */
package org.trueup.bench.measure;
