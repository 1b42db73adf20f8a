-- ja: 諮問は拒まれ、あるいは条件を付されることがあるか
-- en: Is a consultation ever refused, or granted with conditions?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    a.answered_on,
    a.matter,
    a.conclusion,
    a.conditions,
    a.conditions IS NOT NULL AS conditioned,
    (
        SELECT arg_max(x.concept, length(x.term))
        FROM crosswalk AS x
        WHERE x.domain = 'board_decision' AND contains(a.conclusion, x.term)
    ) AS decision,
    a.document_id,
    a.page_number
FROM answers AS a
JOIN documents AS d USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
ORDER BY d.municipality, a.answered_on, a.document_id, a.row_no;
