package org.trueup.core.company;

/**
 * Accounts by business and product posting group; an account may be blank (gl-posting.md 2.1).
 * Nothing is posted by a row that is blocked (R2.6).
 */
public record GeneralPostingSetup(
    String genBusPostingGroup,
    String genProdPostingGroup,
    String cogsAccount,
    String cogsAccountInterim,
    String inventoryAdjmtAccount,
    String invtAccrualAccountInterim,
    String directCostAppliedAccount,
    String overheadAppliedAccount,
    String purchaseVarianceAccount,
    String directCostNonInventoryAppliedAccount,
    String purchaseAccount,
    String salesAccount,
    boolean blocked) {}
