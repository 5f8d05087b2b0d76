package org.trueup.app.scenario;

import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.LedgerSnapshot;

/**
 * Everything that stands in the ledgers of a company at one moment.
 *
 * @param company its set-up
 * @param ledgers movements, cost, applications, cards
 * @param glEntries general ledger entries, rising by number
 * @param glItemRelations their links to value entries
 */
public record LedgerFacts(
    Company company,
    LedgerSnapshot ledgers,
    List<GlEntry> glEntries,
    List<GlItemRelation> glItemRelations) {}
