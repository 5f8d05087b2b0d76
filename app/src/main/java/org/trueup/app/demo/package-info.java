/** The demonstration: a real manufacturer's books, from the folder to the proof that they tie. */
package org.trueup.app.demo;
