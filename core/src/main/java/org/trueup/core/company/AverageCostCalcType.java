package org.trueup.core.company;

/** The scope of an average: the whole item, or each location and variant of it (AVG-2). */
public enum AverageCostCalcType {
  ITEM,
  ITEM_LOCATION_VARIANT
}
