/** Traces on the command line, as a tree of lines, as rows or as nested JSON. */
package org.trueup.app.trace;
