-- ja: 特定個人情報ファイルの取扱いは誰に委託され、再委託されているか
-- en: Which vendors handle files of specific personal information, and do they entrust it further?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
WITH entrusted AS (
    SELECT
        a.document_id,
        coalesce(a.group_no, 0) AS group_no,
        max(coalesce(a.text, a.choice_label)) FILTER (
            WHERE a.label LIKE '%委託先名%' AND a.label NOT LIKE '%確認%'
        ) AS vendor,
        max(coalesce(a.text, a.choice_label)) FILTER (
            WHERE a.label LIKE '%委託内容%' OR a.label LIKE '%委託事項%'
        ) AS work,
        max(coalesce(a.choice_label, a.text)) FILTER (
            WHERE a.label LIKE '%再委託の有無%'
        ) AS re_entrustment,
        min(a.page_number) AS page_number
    FROM assessment_answers AS a
    WHERE a.label LIKE '%委託%'
    GROUP BY a.document_id, coalesce(a.group_no, 0)
)
SELECT
    d.municipality,
    s.title AS assessment,
    s.published,
    e.group_no,
    e.work,
    e.vendor,
    e.re_entrustment,
    e.document_id,
    e.page_number
FROM entrusted AS e
JOIN documents AS d USING (document_id)
LEFT JOIN assessments AS s USING (document_id)
WHERE (e.vendor IS NOT NULL OR e.re_entrustment IS NOT NULL)
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
ORDER BY d.municipality, s.published, e.document_id, e.group_no;
