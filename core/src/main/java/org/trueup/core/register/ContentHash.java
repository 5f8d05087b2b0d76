package org.trueup.core.register;

import java.util.HexFormat;
import java.util.List;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryState;

/**
 * The hashes of a register, both SHA-256 in hexadecimal.
 *
 * <p>The content hash depends on the facts alone: no clock, no user, no register number. The same
 * work done twice, on any database and with any number of workers, has the same content hashes. The
 * chained hash adds who, when, what for and the hash of the register before, so that a register
 * cannot be changed, taken out or moved without breaking the chain.
 *
 * <p>Each kind of fact is hashed by itself, as the number of its records and their fields in the
 * order of the record; the content hash is the hash of these hashes. Numbers are eight bytes, texts
 * UTF-8 behind their length, dates days since 1970-01-01. An origin that equals the one of the
 * record before is a single zero byte, because most entries of a line share it. Causes of
 * adjustments came later: a register without any has the hash that it had before there were causes.
 */
public final class ContentHash {

  private ContentHash() {}

  /** The hash of a register's facts. */
  public static String of(RegisterFacts facts) {
    Digest whole = new Digest();
    whole.bytes(section(facts.transactions(), ContentHash::transaction));
    whole.bytes(entries(facts.itemLedgerEntries(), ItemLedgerEntry::origin, ContentHash::movement));
    whole.bytes(entries(facts.valueEntries(), ValueEntry::origin, ContentHash::cost));
    whole.bytes(section(facts.applicationEntries(), ContentHash::application));
    whole.bytes(
        entries(facts.capacityLedgerEntries(), CapacityLedgerEntry::origin, ContentHash::capacity));
    whole.bytes(section(facts.glEntries(), ContentHash::glEntry));
    whole.bytes(section(facts.glItemRelations(), ContentHash::relation));
    whole.bytes(section(facts.valueEntryMoves(), ContentHash::move));
    whole.bytes(section(facts.deletedApplications(), (into, no) -> into.number(no)));
    whole.bytes(section(facts.inventoryPeriods(), ContentHash::period));
    whole.bytes(section(facts.setupRows(), ContentHash::setupRow));
    if (!facts.adjustmentCauses().isEmpty()) {
      whole.bytes(section(facts.adjustmentCauses(), ContentHash::cause));
    }
    return HexFormat.of().formatHex(whole.finish());
  }

  /**
   * The chained hash of a register.
   *
   * @param previousHash chained hash of the register before, blank for the first
   * @param register the register; its own chained hash is not read
   */
  public static String chained(String previousHash, Register register) {
    Digest digest = new Digest();
    digest.text(previousHash).number(register.no()).text(register.kind().name());
    digest.number(register.createdAt().getEpochSecond()).number(register.createdAt().getNano());
    digest.text(register.user()).text(register.purpose());
    numbers(digest, register.before());
    numbers(digest, register.after());
    digest.text(register.contentHash());
    return HexFormat.of().formatHex(digest.finish());
  }

  private interface Encoder<T> {
    void encode(Digest into, T fact);
  }

  private interface WithOrigin<T> {
    Origin originOf(T entry);
  }

  private static <T> byte[] section(List<T> facts, Encoder<T> encoder) {
    Digest digest = new Digest().number(facts.size());
    for (T fact : facts) {
      encoder.encode(digest, fact);
    }
    return digest.finish();
  }

  private static <T> byte[] entries(List<T> facts, WithOrigin<T> origins, Encoder<T> encoder) {
    Digest digest = new Digest().number(facts.size());
    Origin before = null;
    for (T fact : facts) {
      Origin origin = origins.originOf(fact);
      boolean same = origin == before || origin.equals(before);
      digest.flag(!same);
      if (!same) {
        origin(digest, origin);
      }
      encoder.encode(digest, fact);
      before = origin;
    }
    return digest.finish();
  }

  private static void origin(Digest into, Origin origin) {
    into.text(origin.item()).text(origin.variant()).text(origin.location());
    into.text(origin.inventoryPostingGroup()).text(origin.genBusPostingGroup());
    into.text(origin.genProdPostingGroup()).text(origin.externalDocumentNo());
    into.text(origin.sourceNo()).text(origin.orderType().name()).text(origin.orderNo());
    into.number(origin.orderLine()).text(origin.job()).text(origin.jobTask());
    into.text(origin.dimensions().toText()).text(origin.description());
    into.text(origin.transactionId());
  }

  private static void transaction(Digest into, PostedTransaction fact) {
    into.text(fact.id()).text(fact.contentHash());
  }

  private static void movement(Digest into, ItemLedgerEntry fact) {
    into.number(fact.entryNo()).text(fact.type().name()).date(fact.postingDate());
    into.text(fact.documentNo()).number(fact.quantity()).text(fact.lotNo());
    into.text(fact.serialNo()).flag(fact.dropShipment()).flag(fact.correction());
  }

  private static void cost(Digest into, ValueEntry fact) {
    into.number(fact.entryNo()).number(fact.itemLedgerEntryNo());
    into.number(fact.capacityLedgerEntryNo()).text(fact.itemLedgerEntryType().name());
    into.text(fact.entryType().name()).text(fact.varianceType().name()).text(fact.itemCharge());
    into.date(fact.postingDate()).date(fact.valuationDate()).text(fact.documentNo());
    into.number(fact.quantities().valued()).number(fact.quantities().itemLedgerEntry());
    into.number(fact.quantities().invoiced());
    pair(into, fact.costPerUnit());
    pair(into, fact.actual());
    pair(into, fact.expected());
    pair(into, fact.nonInventoriable());
    into.number(fact.salesAmountActual()).number(fact.salesAmountExpected());
    into.flag(fact.flags().expectedCost()).flag(fact.flags().inventoriable());
    into.flag(fact.flags().valuedByAverageCost()).flag(fact.flags().partialRevaluation());
    into.flag(fact.flags().adjustment()).number(fact.appliesToValueEntryNo());
  }

  private static void pair(Digest into, Cost cost) {
    into.number(cost.lcy()).number(cost.acy());
  }

  private static void application(Digest into, ItemApplicationEntry fact) {
    into.number(fact.entryNo()).number(fact.itemLedgerEntryNo()).number(fact.inboundEntryNo());
    into.number(fact.outboundEntryNo()).number(fact.quantity()).date(fact.postingDate());
    into.flag(fact.costApplication()).number(fact.transferredFromEntryNo());
  }

  private static void capacity(Digest into, CapacityLedgerEntry fact) {
    into.number(fact.entryNo()).text(fact.type().name()).text(fact.no());
    into.date(fact.postingDate()).text(fact.documentNo()).text(fact.routingNo());
    into.text(fact.operationNo()).number(fact.quantity()).number(fact.outputQuantity());
    into.number(fact.scrapQuantity()).flag(fact.subcontracting());
  }

  private static void glEntry(Digest into, GlEntry fact) {
    into.number(fact.entryNo()).text(fact.glAccount()).date(fact.postingDate());
    into.text(fact.documentNo()).text(fact.externalDocumentNo()).text(fact.description());
    into.number(fact.amount()).number(fact.amountAcy()).text(fact.job()).text(fact.orderNo());
    into.text(fact.dimensions().toText());
    if (fact.priorYear()) {
      into.flag(true); // registers of before this mark keep their hashes
    }
    if (!fact.journal().isBlank()) {
      into.text(fact.journal().template()).text(fact.journal().batch()); // likewise
    }
  }

  private static void relation(Digest into, GlItemRelation fact) {
    into.number(fact.glEntryNo()).number(fact.valueEntryNo()).text(fact.accountType().name());
    into.flag(fact.expected()).number(fact.amount()).number(fact.amountAcy());
  }

  private static void cause(Digest into, AdjustmentCause fact) {
    into.number(fact.valueEntryNo()).text(fact.link().name()).number(fact.sourceEntryNo());
    into.number(fact.knownValueEntryNo()).flag(fact.periodEnd().isPresent());
    fact.periodEnd().ifPresent(into::date);
  }

  private static void move(Digest into, ValueEntryState fact) {
    into.number(fact.entryNo()).date(fact.valuationDate()).flag(fact.valuedByAverageCost());
  }

  private static void period(Digest into, InventoryPeriod fact) {
    into.date(fact.endingDate()).text(fact.name()).flag(fact.closed());
  }

  private static void setupRow(Digest into, SetupRow fact) {
    into.text(fact.table()).number(fact.rowNo()).flag(fact.removed());
    into.number(fact.values().size());
    fact.values().forEach((column, text) -> into.text(column).text(text));
  }

  private static void numbers(Digest into, LastNumbers numbers) {
    into.number(numbers.register()).number(numbers.itemLedgerEntry());
    into.number(numbers.valueEntry()).number(numbers.applicationEntry());
    into.number(numbers.capacityLedgerEntry()).number(numbers.glEntry());
  }
}
