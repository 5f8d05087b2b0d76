/** The costing engine: arithmetic on values, without clock, SQL, locale, thread or user. */
package org.trueup.core;
