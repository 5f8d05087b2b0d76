package org.trueup.core.company;

/** A charge, such as freight, that is added to the cost of items. */
public record ItemCharge(String no, String description, String genProdPostingGroup) {}
