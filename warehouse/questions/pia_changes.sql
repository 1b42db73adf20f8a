-- ja: 評価書のどの項目が、いつ、どう変わったか
-- en: Which items of assessments changed, when and how?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param words VARCHAR NULL : 変更前後の記載に含まれる語 / words in the text before or after
SELECT
    d.municipality,
    s.title AS assessment,
    c.changed_on,
    c.item_path,
    c.before_text,
    c.after_text,
    c.timing,
    c.reason,
    c.document_id,
    c.page_number
FROM assessment_changes AS c
JOIN documents AS d USING (document_id)
LEFT JOIN assessments AS s USING (document_id)
WHERE (
        $words IS NULL
        OR contains(concat_ws(' ', c.item_path, c.before_text, c.after_text), $words)
    )
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
ORDER BY d.municipality, c.changed_on, c.document_id, c.row_no;
