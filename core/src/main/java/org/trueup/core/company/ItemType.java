package org.trueup.core.company;

/**
 * Whether an item is kept in stock (costing.md 2.1). Only inventory items have applications and
 * inventoriable cost.
 */
public enum ItemType {
  INVENTORY,
  NON_INVENTORY,
  SERVICE
}
