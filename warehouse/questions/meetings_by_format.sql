-- ja: 対面・書面・オンラインの会議は年度ごとに何回か
-- en: How many meetings were held in person, in writing and online each year?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param from_year INTEGER NULL : 最初の年度 / first fiscal year
-- param to_year INTEGER NULL : 最後の年度 / last fiscal year
SELECT
    d.municipality,
    coalesce(m.body_name, d.body_name) AS body_name,
    year(m.date_start) - (month(m.date_start) < 4)::INTEGER AS meeting_fiscal_year,
    coalesce(m.format, 'not_said') AS format,
    count(*) AS meetings,
    min(m.date_start) AS first_day,
    max(m.date_end) AS last_day
FROM meetings AS m
JOIN documents AS d USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
    AND ($from_year IS NULL OR year(m.date_start) - (month(m.date_start) < 4)::INTEGER >= $from_year)
    AND ($to_year IS NULL OR year(m.date_start) - (month(m.date_start) < 4)::INTEGER <= $to_year)
GROUP BY ALL
ORDER BY d.municipality, body_name, meeting_fiscal_year, format;
