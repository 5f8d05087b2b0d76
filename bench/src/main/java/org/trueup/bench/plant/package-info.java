/**
 * A manufacturer who never was, made of a seed: its set-up and any number of transactions.
 *
 * <p>Items are bought and sold or made of bought ones, under all five costing methods. Goods come
 * at expected cost and are invoiced later at another, with freight on top; they are sold from two
 * locations, moved between them, sent back by customers and to vendors, and used up by production
 * orders. Stock stays at or above zero unless the size asks for overselling.
 */
package org.trueup.bench.plant;
