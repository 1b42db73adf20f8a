-- ja: 目的外利用・外部提供・本人外収集・電算結合は、どこで何件諮問されたか
-- en: Which concepts (use beyond purpose, provision, indirect collection, online link) are consulted on, where and how often?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    d.fiscal_year,
    d.law_regime,
    d.concept,
    d.concept_ja,
    count(DISTINCT d.document_id || ':' || d.row_no) AS matters,
    list(DISTINCT d.raw_text) AS printed
FROM law_references AS d
WHERE d.table_name IN ('consultations', 'consultation_marks')
    AND d.concept IS NOT NULL
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY ALL
ORDER BY d.municipality, d.fiscal_year, matters DESC, d.concept;
