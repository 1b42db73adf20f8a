-- ja: リスク対策の自己評価（特に力を入れている・十分・課題が残されている）の割合は
-- en: How do organs rate their own measures against risks?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    year(s.published) AS published_year,
    a.section,
    a.choice_label AS rating,
    count(*) AS items
FROM assessment_answers AS a
JOIN documents AS d USING (document_id)
LEFT JOIN assessments AS s USING (document_id)
WHERE regexp_matches(a.choice_label, '特に力を入れて|十分である|課題が残されて')
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY ALL
ORDER BY d.municipality, published_year, a.section, rating;
