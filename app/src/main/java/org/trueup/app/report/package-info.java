/**
 * Reports by name: options as words, answers as tables. The command line and scenarios ask for them
 * in the same way (interface.md 4.1, 5).
 */
package org.trueup.app.report;
