-- ja: どの個人情報の項目が扱われているか（印のある項目）
-- en: Which items of personal data are ticked on consultation sheets?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    m.group_label,
    m.label,
    count(*) FILTER (WHERE m.state = 'checked') AS checked,
    count(*) FILTER (WHERE m.state = 'unchecked') AS unchecked,
    count(*) FILTER (WHERE m.state = 'unknown') AS not_read,
    list(DISTINCT m.detail) FILTER (WHERE m.detail IS NOT NULL) AS details
FROM consultation_marks AS m
JOIN documents AS d USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY d.municipality, m.group_label, m.label
ORDER BY d.municipality, m.group_label, checked DESC, m.label;
