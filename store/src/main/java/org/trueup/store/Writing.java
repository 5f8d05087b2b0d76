package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.ToLongFunction;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.failure.Check;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.register.ContentHash;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterFacts;
import org.trueup.core.register.SetupRow;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.Engine.WriterLock;

/**
 * The one writer of a database: what it reads stays true until it commits, because nobody else
 * writes meanwhile. It may commit several registers, one after the other.
 */
public final class Writing extends Reading {

  private final WriterLock lock;

  Writing(Engine engine, Connection connection, WriterLock lock) {
    super(engine, connection);
    this.lock = lock;
  }

  /** Writes changes of the ledgers as one register; the set-up stays as it is. */
  public Register commit(RegisterDraft draft, LedgerChanges changes) {
    return commit(draft, changes, Optional.empty());
  }

  /**
   * Writes one register: all of it or nothing, in one transaction.
   *
   * @param setup the set-up as it shall stand from this register on
   * @return the register with its number and hashes
   * @throws Refusal STORE-CHANGED if the changes were computed from a ledger that has since grown
   */
  public Register commit(RegisterDraft draft, LedgerChanges changes, CompanyRows setup) {
    return commit(draft, changes, Optional.of(setup));
  }

  private Register commit(RegisterDraft draft, LedgerChanges changes, Optional<CompanyRows> setup) {
    return run("writing a register", () -> commitOrRollBack(draft, changes, setup));
  }

  private Register commitOrRollBack(
      RegisterDraft draft, LedgerChanges changes, Optional<CompanyRows> setup) throws SQLException {
    try {
      Register register = write(draft, changes, setup);
      connection.commit();
      return register;
    } catch (SQLException | RuntimeException failure) {
      rollBackAfter(failure);
      throw failure;
    }
  }

  private void rollBackAfter(Exception failure) {
    try {
      rollBack();
    } catch (SQLException another) {
      failure.addSuppressed(another);
    }
  }

  private Register write(RegisterDraft draft, LedgerChanges changes, Optional<CompanyRows> setup)
      throws SQLException {
    Register previous = registers().last().orElse(null);
    LastNumbers before = previous == null ? LastNumbers.NONE : previous.after();
    long no = before.register() + 1;
    LastNumbers after = numbersAfter(before, no, changes);
    Setup tables = new Setup(engine, connection);
    List<SetupRow> setupRows =
        setup.isEmpty()
            ? List.of()
            : previous == null ? Setup.firstRows(setup.get()) : tables.changesTo(setup.get());
    RegisterFacts facts = RegisterFacts.of(no, changes, setupRows);
    Future<String> contentHash = hashBeside(facts);
    new Changes(engine, connection, before).write(changes, no);
    tables.write(setupRows, no);
    Register register =
        withHash(
            new Register(
                no,
                draft.kind(),
                draft.createdAt().truncatedTo(ChronoUnit.MICROS),
                draft.user(),
                draft.purpose(),
                before,
                after,
                result(contentHash),
                ""),
            previous == null ? "" : previous.hash());
    registers().insert(register);
    return register;
  }

  /** Hashes while rows are written, on a thread of its own because pools may be busy waiting. */
  private static Future<String> hashBeside(RegisterFacts facts) {
    FutureTask<String> task = new FutureTask<>(() -> ContentHash.of(facts));
    Thread.ofPlatform().daemon().name("content-hash").start(task);
    return task;
  }

  private static String result(Future<String> hash) {
    try {
      return hash.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing a register", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("hashing a register failed", failure.getCause());
    }
  }

  private static Register withHash(Register register, String previousHash) {
    return new Register(
        register.no(),
        register.kind(),
        register.createdAt(),
        register.user(),
        register.purpose(),
        register.before(),
        register.after(),
        register.contentHash(),
        ContentHash.chained(previousHash, register));
  }

  /** The last numbers after the changes, which must follow those before without a gap. */
  private static LastNumbers numbersAfter(LastNumbers before, long no, LedgerChanges changes) {
    return new LastNumbers(
        no,
        last(
            changes.itemLedgerEntries(),
            before.itemLedgerEntry(),
            no,
            ItemLedgerEntry::entryNo,
            ItemLedgerEntry::registerNo),
        last(
            changes.valueEntries(),
            before.valueEntry(),
            no,
            ValueEntry::entryNo,
            ValueEntry::registerNo),
        last(
            changes.applicationEntries(),
            before.applicationEntry(),
            no,
            ItemApplicationEntry::entryNo,
            ItemApplicationEntry::registerNo),
        last(
            changes.capacityLedgerEntries(),
            before.capacityLedgerEntry(),
            no,
            CapacityLedgerEntry::entryNo,
            CapacityLedgerEntry::registerNo),
        last(changes.glEntries(), before.glEntry(), no, GlEntry::entryNo, GlEntry::registerNo));
  }

  private static <E> long last(
      List<E> entries,
      long before,
      long no,
      ToLongFunction<E> entryNo,
      ToLongFunction<E> registerNo) {
    long last = before;
    for (E entry : entries) {
      if (registerNo.applyAsLong(entry) != no) {
        throw changedMeanwhile(no);
      }
      Check.that(
          entryNo.applyAsLong(entry) == ++last,
          "entry %d follows entry %d",
          entryNo.applyAsLong(entry),
          last - 1);
    }
    return last;
  }

  private static Refusal changedMeanwhile(long no) {
    return new Refusal(
        new Failure(
            "STORE-CHANGED",
            Place.NOWHERE,
            "Another run has written register " + (no - 1) + " since the ledger was read.",
            "Run the command again."));
  }

  @Override
  public void close() {
    run(
        "ending to write",
        () -> {
          try {
            rollBack();
          } finally {
            lock.release();
            engine.takeBack(connection);
          }
          return null;
        });
  }
}
