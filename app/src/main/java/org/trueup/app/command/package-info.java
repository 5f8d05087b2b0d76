/** What commands have in common: which database they work on and how they write what they found. */
package org.trueup.app.command;
