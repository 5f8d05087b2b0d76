/**
 * AdventureWorks, a bicycle manufacturer: opening stock, purchase orders, work orders and sales
 * become transactions; products, bills of material and routings become master data.
 *
 * <p>One class per group of source tables. Quantities are pieces, unit costs US dollars.
 */
package org.trueup.examples.adventureworks;
