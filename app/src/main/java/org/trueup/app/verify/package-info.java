/** Verification on the command line. */
package org.trueup.app.verify;
