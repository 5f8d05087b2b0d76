package org.trueup.core.decimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixed values against the same arithmetic on decimals of any size. */
class FixedTest {

  private static final long SEED = 20260131;
  private static final int CASES = 200_000;
  private static final long[] PRECISIONS = {1, 10, 1_000, 5_000, 100_000, 10_000_000};

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @CsvSource({"0,0", "1,100000", "-1,-100000", "12.34567,1234567", "-0.00001,-1", "1E+3,100000000"})
  void a_decimal_of_five_places_is_a_count_of_hundred_thousandths(BigDecimal value, long fixed) {
    assertThat(Fixed.of(value)).isEqualTo(fixed);
    assertThat(Fixed.toDecimal(fixed)).isEqualByComparingTo(value);
  }

  @Test
  void trailing_zeros_beyond_the_fifth_place_are_no_digits_lost() {
    assertThat(Fixed.of(new BigDecimal("1.2345600000"))).isEqualTo(123_456);
  }

  @Test
  void a_sixth_place_and_a_figure_out_of_range_are_refused() {
    assertThatThrownBy(() -> Fixed.of(new BigDecimal("0.000001")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fixed.of(new BigDecimal("92233720368547.75808")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fixed.of(new BigDecimal("123456789012345678")))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.005,0.01", "-0.005,-0.01", "0.00499999,0.00", "2.675,2.68", "-2.665,-2.67"})
  void a_tie_goes_away_from_zero(BigDecimal value, BigDecimal cents) {
    assertThat(Fixed.round(value, 1_000)).isEqualTo(Fixed.of(cents));
  }

  @Test
  void shares_are_exact_and_rounded_once() {
    for (int i = 0; i < CASES; i++) {
      long amount = any();
      long numerator = any();
      long denominator = orOne(any());
      long precision = anyPrecision();
      BigInteger expected = share(amount, numerator, denominator, precision);
      if (expected.bitLength() < Long.SIZE) {
        assertThat(Fixed.share(amount, numerator, denominator, precision))
            .as("%d x %d / %d to %d", amount, numerator, denominator, precision)
            .isEqualTo(expected.longValueExact());
      } else {
        assertThatThrownBy(() -> Fixed.share(amount, numerator, denominator, precision))
            .isInstanceOf(ArithmeticException.class);
      }
    }
  }

  @Test
  void a_share_of_nothing_is_refused() {
    assertThatThrownBy(() -> Fixed.share(0, 1, 0, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fixed.share(5, 0, 0, 1)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void decimals_are_reduced_to_twenty_digits_and_rounded() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal value = new BigDecimal(BigInteger.valueOf(any()), random.nextInt(22));
      long precision = anyPrecision();
      BigDecimal step = BigDecimal.valueOf(precision, Fixed.SCALE);
      BigDecimal expected =
          value
              .round(new MathContext(20, RoundingMode.HALF_UP))
              .divide(step, 0, RoundingMode.HALF_UP)
              .multiply(step);
      BigInteger fixed = expected.setScale(Fixed.SCALE).unscaledValue();
      if (fixed.bitLength() < Long.SIZE) {
        assertThat(Fixed.round(value, precision))
            .as("%s to %d", value, precision)
            .isEqualTo(fixed.longValueExact());
      } else {
        assertThatThrownBy(() -> Fixed.round(value, precision))
            .isInstanceOf(ArithmeticException.class);
      }
    }
  }

  private static BigInteger share(long amount, long numerator, long denominator, long precision) {
    BigDecimal dividend = new BigDecimal(amount).multiply(new BigDecimal(numerator));
    BigDecimal divisor = new BigDecimal(denominator).multiply(new BigDecimal(precision));
    return dividend
        .divide(divisor, 0, RoundingMode.HALF_UP)
        .toBigInteger()
        .multiply(BigInteger.valueOf(precision));
  }

  /** Small, middling and large numbers, of which many end in zeros. */
  private long any() {
    long magnitude = random.nextLong() >> random.nextInt(Long.SIZE);
    return random.nextInt(3) == 0 ? magnitude / Fixed.ONE * Fixed.ONE : magnitude;
  }

  private static long orOne(long divisor) {
    return divisor == 0 ? 1 : divisor;
  }

  private long anyPrecision() {
    return PRECISIONS[random.nextInt(PRECISIONS.length)];
  }
}
