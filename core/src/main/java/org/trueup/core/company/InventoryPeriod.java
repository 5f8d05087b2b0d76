package org.trueup.core.company;

import java.time.LocalDate;

/** A period after whose closing nothing may be posted on or before its ending date (PER-1). */
public record InventoryPeriod(LocalDate endingDate, String name, boolean closed) {}
