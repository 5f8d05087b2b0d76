/** What comes in and goes out: company folders, scenario files, exports. */
package org.trueup.interchange;
