/** The tasks of the period end and the command line over them. */
package org.trueup.app;
