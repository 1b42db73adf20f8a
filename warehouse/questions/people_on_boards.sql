-- ja: 同じ氏名の委員が複数の会議体にいるか（同姓同名の別人もありうる）
-- en: Which names stand on more than one board (different people may share a name)?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
SELECT
    d.municipality,
    regexp_replace(a.name, '\s', '', 'g') AS person,
    count(DISTINCT d.body_name) AS bodies,
    list(DISTINCT d.body_name ORDER BY d.body_name) AS body_names,
    list(DISTINCT a.role) FILTER (WHERE a.role IS NOT NULL) AS roles,
    list(DISTINCT a.affiliation) FILTER (WHERE a.affiliation IS NOT NULL) AS affiliations,
    count(*) FILTER (WHERE a.attendance = 'present') AS present,
    count(*) FILTER (WHERE a.attendance = 'absent') AS absent
FROM attendees AS a
JOIN documents AS d USING (document_id)
WHERE a.name IS NOT NULL
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY ALL
ORDER BY bodies DESC, d.municipality, person;
