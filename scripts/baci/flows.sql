-- Bilateral flows of the wanted products in one year of a BACI release: one row per product and pair of countries.
-- `trade` is a view with the columns of the release (t, i, j, k, v, q), over CSV or Parquet files alike;
-- `wanted` maps six-digit codes to products. Nothing here belongs to one engine only but the names of functions.
-- Weights are padded text in the CSV files and "NA" where unknown: TRY_CAST turns that into NULL, and a sum
-- with an unknown part is unknown.
SELECT
  wanted.product AS product,
  CAST(trade.i AS INTEGER) AS exporter,
  CAST(trade.j AS INTEGER) AS importer,
  CASE
    WHEN count(TRY_CAST(trim(CAST(trade.q AS VARCHAR)) AS DOUBLE)) = count(*)
    THEN round(sum(TRY_CAST(trim(CAST(trade.q AS VARCHAR)) AS DOUBLE)), 6)
  END AS tonnes,
  round(1000 * sum(CAST(trade.v AS DOUBLE)), 0) AS usd
FROM trade
JOIN wanted ON lpad(trim(CAST(trade.k AS VARCHAR)), 6, '0') = wanted.code
WHERE CAST(trade.t AS INTEGER) = CAST($year AS INTEGER)
GROUP BY wanted.product, trade.i, trade.j
ORDER BY wanted.product, exporter, importer
