/** Registers on the command line. */
package org.trueup.app.register;
