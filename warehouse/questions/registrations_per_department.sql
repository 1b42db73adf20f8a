-- ja: 個人情報取扱業務の登録・修正・廃止は課ごとに何件か
-- en: How many operations did each department register, change and abolish?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param from_year INTEGER NULL : 最初の年度 / first fiscal year
-- param to_year INTEGER NULL : 最後の年度 / last fiscal year
SELECT
    d.municipality,
    d.fiscal_year,
    r.department,
    count(*) FILTER (WHERE r.entry_kind = 'new') AS new_entries,
    count(*) FILTER (WHERE r.entry_kind = 'modify') AS modified,
    count(*) FILTER (WHERE r.entry_kind = 'abolish') AS abolished,
    list(DISTINCT r.reason) FILTER (WHERE r.reason IS NOT NULL) AS reasons
FROM registrations AS r
JOIN documents AS d USING (document_id)
WHERE r.status = 'reported'
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
    AND ($from_year IS NULL OR d.fiscal_year >= $from_year)
    AND ($to_year IS NULL OR d.fiscal_year <= $to_year)
GROUP BY d.municipality, d.fiscal_year, r.department
ORDER BY d.municipality, d.fiscal_year, r.department;
