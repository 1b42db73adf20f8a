-- ja: 諮問から答申まで何日かかったか、即日の答申はどれか
-- en: How many days from consultation to answer, and which were answered the same day?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    a.from_body,
    a.matter,
    a.consulted_on,
    a.answered_on,
    date_diff('day', a.consulted_on, a.answered_on) AS days,
    a.consulted_on = a.answered_on AS same_day,
    a.evidence['answered_on'] AS evidence_id,
    a.document_id,
    a.page_number
FROM answers AS a
JOIN documents AS d USING (document_id)
WHERE a.consulted_on IS NOT NULL
    AND a.answered_on IS NOT NULL
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
ORDER BY days DESC, d.municipality, a.document_id, a.row_no;
