/**
 * Scenario files: executable examples in JSON (interface.md 4).
 *
 * <p>A {@link org.trueup.interchange.scenario.Scenario} is what the file says: set-up rows, and
 * steps with their figures as written. Whether its transactions are right is known only when they
 * are posted, because steps may change the company before.
 */
package org.trueup.interchange.scenario;
