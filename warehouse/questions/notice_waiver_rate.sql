-- ja: 通知を省く割合は自治体と年度でどう違うか
-- en: How does the share of waived notices differ by municipality and year?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    d.fiscal_year,
    d.law_regime,
    count(*) FILTER (WHERE c.notice = 'waived') AS waived,
    count(*) FILTER (WHERE c.notice = 'given') AS given,
    count(*) FILTER (WHERE c.notice = 'unknown') AS not_known,
    waived / nullif(waived + given, 0) AS waiver_rate
FROM consultations AS c
JOIN documents AS d USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY d.municipality, d.fiscal_year, d.law_regime
ORDER BY d.municipality, d.fiscal_year;
