package org.trueup.core.company;

/** A variant of an item. */
public record ItemVariant(String item, String code, String description) {}
