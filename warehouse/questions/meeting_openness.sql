-- ja: 会議はどれだけ公開され、傍聴者は何人か
-- en: How open are meetings, and how many observers come?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param from_year INTEGER NULL : 最初の年度 / first fiscal year
-- param to_year INTEGER NULL : 最後の年度 / last fiscal year
SELECT
    d.municipality,
    coalesce(m.body_name, d.body_name) AS body_name,
    year(m.date_start) - (month(m.date_start) < 4)::INTEGER AS meeting_fiscal_year,
    count(*) AS meetings,
    count(*) FILTER (WHERE m.open_status = 'open') AS open_meetings,
    count(*) FILTER (WHERE m.open_status = 'partly_open') AS partly_open,
    count(*) FILTER (WHERE m.open_status = 'closed') AS closed,
    count(*) FILTER (WHERE m.open_status IS NULL) AS not_said,
    sum(m.observers)::BIGINT AS observers,
    list(DISTINCT m.closed_reason) FILTER (WHERE m.closed_reason IS NOT NULL) AS closed_reasons
FROM meetings AS m
JOIN documents AS d USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
    AND ($from_year IS NULL OR year(m.date_start) - (month(m.date_start) < 4)::INTEGER >= $from_year)
    AND ($to_year IS NULL OR year(m.date_start) - (month(m.date_start) < 4)::INTEGER <= $to_year)
GROUP BY ALL
ORDER BY d.municipality, body_name, meeting_fiscal_year;
