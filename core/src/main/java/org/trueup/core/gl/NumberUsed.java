package org.trueup.core.gl;

import java.util.Map;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;

/**
 * A number that a run took from a number series.
 *
 * @param noSeries code of the series
 * @param no the number
 */
public record NumberUsed(String noSeries, String no) {

  /** Set-up rows in which the number is the last one used. */
  public CompanyRows in(CompanyRows rows) {
    return rows.change(Table.NO_SERIES, Map.of("code", noSeries), Map.of("last_no_used", no));
  }
}
