/**
 * CV = sigma / m, standard deviation over mean of the prices.
 *
 * The deviation is that of the prices themselves (n in the denominator): they are described, not sampled.
 * Prices in time order, one currency and unit. `null` for fewer than two prices.
 * @throws RangeError when a price is not above 0.
 */
export function coefficientOfVariation(prices: readonly number[]): number | null {
  check(prices);
  if (prices.length < 2) return null;
  return deviation(prices, prices.length) / mean(prices);
}

/**
 * sigma = s( ln(p_t / p_t-1) ) x sqrt(periods in a year)
 *
 * Sample standard deviation of the log returns, per year: `periodsPerYear` is 12 for monthly prices, 1 for
 * annual ones (Hull, Options, Futures, and Other Derivatives, "Estimating volatility from historical data").
 * Prices must follow one another without a gap. `null` for fewer than three prices.
 * @throws RangeError when a price is not above 0.
 */
export function annualisedVolatility(prices: readonly number[], periodsPerYear: number): number | null {
  check(prices);
  if (!(periodsPerYear > 0)) {
    throw new RangeError(`Expected periods in a year above 0, found ${periodsPerYear}`);
  }
  if (prices.length < 3) return null;
  const returns = prices.slice(1).map((price, index) => Math.log(price / (prices[index] ?? price)));
  return deviation(returns, returns.length - 1) * Math.sqrt(periodsPerYear);
}

function check(prices: readonly number[]): void {
  const bad = prices.find((price) => !(Number.isFinite(price) && price > 0));
  if (bad !== undefined) throw new RangeError(`Expected prices above 0, found ${bad}`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[], degrees: number): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / degrees);
}
