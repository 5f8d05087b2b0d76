package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Companies;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Settings;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;

class OrdersWithoutOutputTest {

  @Test
  void the_choice_to_write_off_is_for_good() {
    Settings off = settings("false");
    Settings on = settings("true");
    assertThat(OrdersWithoutOutput.turnedOff(off, on)).isEmpty();
    assertThat(OrdersWithoutOutput.turnedOff(on, on)).isEmpty();
    assertThat(OrdersWithoutOutput.turnedOff(on, off))
        .map(Failure::code)
        .contains("SETTING-FOR-GOOD");
  }

  private static Settings settings(String finishOrderWithoutOutput) {
    CompanyRow row =
        CompanyRow.of(
            Map.of("setting", "finish_order_without_output", "value", finishOrderWithoutOutput));
    return Companies.from(CompanyRows.NONE.with(Table.SETTINGS, List.of(row))).settings();
  }
}
