package org.trueup.core.company;

/**
 * Accounts by location and inventory posting group; an account may be blank (gl-posting.md 2.1).
 */
public record InventoryPostingSetup(
    String location,
    String inventoryPostingGroup,
    String inventoryAccount,
    String inventoryAccountInterim,
    String wipAccount,
    String materialVarianceAccount,
    String capacityVarianceAccount,
    String subcontractedVarianceAccount,
    String capOverheadVarianceAccount,
    String mfgOverheadVarianceAccount,
    String materialNonInventoryVarianceAccount) {}
