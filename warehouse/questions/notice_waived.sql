-- ja: 本人への通知を省いた案件は、どの自治体で、いつから、どの根拠と理由によるか
-- en: Which matters waive notice to the person: where, since when, on which basis and for what reason?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    c.title,
    c.department,
    coalesce(c.period_start, d.document_date) AS since,
    c.legal_bases,
    c.notice_reason,
    c.evidence['notice'] AS evidence_id,
    c.document_id,
    c.page_number
FROM consultations AS c
JOIN documents AS d USING (document_id)
WHERE c.notice = 'waived'
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
ORDER BY d.municipality, since, c.document_id, c.row_no;
