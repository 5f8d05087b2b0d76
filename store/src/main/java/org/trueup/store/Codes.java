package org.trueup.store;

import org.trueup.core.company.CapacityType;
import org.trueup.core.ledger.CauseLink;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.register.RegisterKind;

/** The words of every enumeration that is stored. */
final class Codes {

  static final Code<ItemLedgerEntryType> MOVEMENT = new Code<>(ItemLedgerEntryType.class);
  static final Code<ValueEntryType> COST = new Code<>(ValueEntryType.class);
  static final Code<VarianceType> VARIANCE = new Code<>(VarianceType.class);
  static final Code<OrderType> ORDER = new Code<>(OrderType.class);
  static final Code<CapacityType> CAPACITY = new Code<>(CapacityType.class);
  static final Code<InventoryAccountType> ACCOUNT = new Code<>(InventoryAccountType.class);
  static final Code<CauseLink> CAUSE = new Code<>(CauseLink.class);
  static final Code<RegisterKind> REGISTER = new Code<>(RegisterKind.class);

  private Codes() {}
}
