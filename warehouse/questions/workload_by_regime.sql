-- ja: 法改正（2023年4月）の前後で、諮問と報告の件数はどう変わったか
-- en: How did the number of matters change when the Act replaced the ordinances (April 2023)?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    d.law_regime,
    d.fiscal_year,
    count(*) FILTER (WHERE c.kind = 'consultation') AS consultations,
    count(*) FILTER (WHERE c.kind = 'report') AS reports,
    count(*) FILTER (WHERE c.kind IS NULL) AS not_said,
    count(DISTINCT d.source_id) AS files
FROM consultations AS c
JOIN documents AS d USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY d.municipality, d.law_regime, d.fiscal_year
ORDER BY d.municipality, d.fiscal_year;
