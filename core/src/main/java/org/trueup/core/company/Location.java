package org.trueup.core.company;

/** A place of stock. */
public record Location(String code, String name, boolean inTransit) {}
