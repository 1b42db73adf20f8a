-- ja: 引用条文は 2023 年の法改正でどう移ったか（条例第○条から法第69条へ）
-- en: How did the articles cited for one concept move when the Act replaced the ordinances in 2023?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.concept,
    d.concept_ja,
    d.municipality,
    d.law_regime,
    d.law,
    d.law_name,
    d.article,
    d.paragraph,
    d.item,
    count(*) AS citations,
    min(d.document_date) AS first_cited,
    max(d.document_date) AS last_cited,
    any_value(d.raw_text) AS example
FROM law_references AS d
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY ALL
ORDER BY d.concept, d.municipality, d.law_regime DESC, citations DESC, d.article, d.paragraph, d.item;
