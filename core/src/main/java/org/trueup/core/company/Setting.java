package org.trueup.core.company;

import static org.trueup.core.input.Column.code;
import static org.trueup.core.input.Column.date;
import static org.trueup.core.input.Column.fixed;
import static org.trueup.core.input.Column.truth;
import static org.trueup.core.input.Column.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trueup.core.input.Column;

/** The rows of the settings table: what each setting is called and which values it takes. */
public enum Setting {
  /** Currency of every amount without suffix. */
  LOCAL_CURRENCY(code("value")),
  /** ARP. */
  AMOUNT_ROUNDING_PRECISION(fixed("value").positive().orElse("0.01")),
  /** UARP. */
  UNIT_AMOUNT_ROUNDING_PRECISION(fixed("value").positive().orElse("0.00001")),
  /** Precision of quantities. */
  QUANTITY_ROUNDING_PRECISION(fixed("value").positive().orElse("0.00001")),
  /** Second currency. */
  ADDITIONAL_REPORTING_CURRENCY(code("value")),
  /** Whether posting writes to the general ledger at once. */
  AUTOMATIC_COST_POSTING(truth("value")),
  /** Whether expected cost is posted to interim accounts. */
  EXPECTED_COST_POSTING(truth("value")),
  /** How far back posting adjusts cost by itself. */
  AUTOMATIC_COST_ADJUSTMENT(word("value", AutomaticCostAdjustment.class).orElse("never")),
  /** Scope of averages. */
  AVERAGE_COST_CALC_TYPE(word("value", AverageCostCalcType.class).orElse("item")),
  /** Period of averages. */
  AVERAGE_COST_PERIOD(word("value", AverageCostPeriod.class).orElse("day")),
  /** Whether a decrease must find stock. */
  PREVENT_NEGATIVE_INVENTORY(truth("value")),
  /** Whether goods need a location. */
  LOCATION_MANDATORY(truth("value")),
  /** Whether returns to vendors must be applied to what was received. */
  EXACT_COST_REVERSING_PURCHASES(truth("value")),
  /** Whether returns from customers must be applied from what was shipped. */
  EXACT_COST_REVERSING_SALES(truth("value")),
  /** First posting date of the company. */
  ALLOW_POSTING_FROM(date("value")),
  /** Last posting date of the company. */
  ALLOW_POSTING_TO(date("value")),
  /** First posting date of the acting user. */
  USER_ALLOW_POSTING_FROM(date("value")),
  /** Last posting date of the acting user. */
  USER_ALLOW_POSTING_TO(date("value")),
  /** Date on which the user works. */
  WORK_DATE(date("value")),
  /** First day on which what users post may be valued. */
  EARLIEST_ALLOWED_VALUATION_DATE(date("value")),
  /** Whether non-inventory components enter product cost. */
  INCLUDE_NON_INVENTORY_IN_PRODUCTION(truth("value")),
  /** Whether the cost of an order that is finished without output leaves work in process. */
  FINISH_ORDER_WITHOUT_OUTPUT(truth("value")),
  /** What of it leaves work in process. */
  ORDER_WITHOUT_OUTPUT_MODE(word("value", OrderWithoutOutputMode.class).orElse("corrected")),
  /** What values an average decrease that found too little before a revaluation. */
  DECREASE_BEFORE_REVALUATION(word("value", DecreaseBeforeRevaluation.class).orElse("reference")),
  /** Whether the cost of work centers is posted at the location of the order line. */
  COPY_LOCATION_TO_CAPACITY(truth("value")),
  /** Whether set-up time is costed. */
  COST_INCLUDING_SETUP(truth("value")),
  /** Whether interim accounts must exist. */
  EXPECTED_COST_INTERIM_CHECK(truth("value").orElse("true")),
  /** Whether VAT that cannot be deducted is item cost. */
  NON_DEDUCTIBLE_VAT_IN_ITEM_COST(truth("value")),
  /** How job work in process is computed. */
  JOB_WIP_MODE(word("value", JobWipMode.class).orElse("reference")),
  /** Whether postings to the general ledger must name a journal. */
  JOURNAL_TEMPLATE_NAME_MANDATORY(truth("value")),
  /** Journal template of automatic posting. */
  INVT_COST_JOURNAL_TEMPLATE_NAME(code("value")),
  /** Journal batch of automatic posting. */
  INVT_COST_JOURNAL_BATCH_NAME(code("value"), INVT_COST_JOURNAL_TEMPLATE_NAME),
  /** Journal template that batches take where none is named. */
  APPLY_JOURNAL_TEMPLATE_NAME(code("value")),
  /** Journal batch that batches take where none is named. */
  APPLY_JOURNAL_BATCH_NAME(code("value"), APPLY_JOURNAL_TEMPLATE_NAME);

  private final Column value;
  private final Setting owner;

  Setting(Column value) {
    this(value, null);
  }

  /** A setting that says nothing without another one. */
  Setting(Column value, Setting owner) {
    this.value = value;
    this.owner = owner;
  }

  /** The setting of a name, in small or capital letters. */
  public static Optional<Setting> of(String name) {
    return Arrays.stream(values())
        .filter(setting -> setting.settingName().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The names of all settings. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Setting::settingName).toList();
  }

  /** The name in files. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The settings that are cleared with it: a journal batch with its template (gl-posting.md 9). */
  public List<Setting> cleared() {
    return Arrays.stream(values()).filter(setting -> setting.owner == this).toList();
  }

  /** What its value may be. */
  public Column value() {
    return value;
  }
}
