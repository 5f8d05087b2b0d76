package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trueup.examples.folder.Decimals;
import org.trueup.examples.folder.Table;
import org.trueup.examples.source.SourceFolder;

/**
 * The places of the plant: all of them keep stock, those with an hourly rate do work as well.
 *
 * @param places in the order of the source
 */
record WorkCenters(List<Place> places) {

  static WorkCenters read(SourceFolder source) {
    return new WorkCenters(
        source.read(
            "Location",
            row -> new Place(row.key("locationid"), row.text("name"), row.decimal("costrate"))));
  }

  /** The cost of an hour in US dollars, per work centre. */
  Map<Integer, BigDecimal> hourlyRates() {
    Map<Integer, BigDecimal> rates = new TreeMap<>();
    working().forEach(place -> rates.put(place.id, place.hourlyRate));
    return rates;
  }

  Table locations() {
    return Table.of(
        "locations",
        List.of("code", "name"),
        places.stream().map(place -> List.of(place.code(), place.name)));
  }

  Table capacityCenters() {
    return Table.of(
        "capacity_centers",
        List.of("type", "no", "gen_prod_posting_group", "direct_unit_cost"),
        working()
            .map(
                place ->
                    List.of(
                        "work_center", place.code(), "CAPACITY", Decimals.text(place.hourlyRate))));
  }

  private Stream<Place> working() {
    return places.stream().filter(place -> place.hourlyRate.signum() > 0);
  }

  record Place(int id, String name, BigDecimal hourlyRate) {
    String code() {
      return Integer.toString(id);
    }
  }
}
