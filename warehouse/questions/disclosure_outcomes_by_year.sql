-- ja: 開示請求等の処理は年度ごとにどうなったか（用語は対照表で揃える）
-- en: What became of disclosure and other requests each year (printed words brought together)?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param from_year INTEGER NULL : 最初の年度 / first fiscal year
-- param to_year INTEGER NULL : 最後の年度 / last fiscal year
SELECT
    d.municipality,
    d.fiscal_year,
    d.section,
    d.request_kind,
    d.outcome,
    d.outcome_ja,
    sum(d.value) AS total,
    list(DISTINCT d.outcome_printed) AS printed_words,
    bool_and(d.checks_ok) AS sums_agree,
    list(DISTINCT d.document_id) AS document_ids
FROM disclosure_outcomes AS d
WHERE NOT d.is_total
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
    AND ($from_year IS NULL OR d.fiscal_year >= $from_year)
    AND ($to_year IS NULL OR d.fiscal_year <= $to_year)
GROUP BY d.municipality, d.fiscal_year, d.section, d.request_kind, d.outcome, d.outcome_ja
ORDER BY d.municipality, d.fiscal_year, d.section, d.request_kind, d.outcome;
