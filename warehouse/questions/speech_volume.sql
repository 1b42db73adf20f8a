-- ja: どの自治体で、どの年に、誰が、何について、どれだけ発言したか
-- en: Who spoke how much on what, in which year and municipality?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param year INTEGER NULL : 暦年 / calendar year
WITH subjects AS (
    SELECT document_id, item_no, any_value(title) AS title
    FROM agenda_items
    WHERE item_no IS NOT NULL
    GROUP BY document_id, item_no
), days AS (
    SELECT document_id, min(date_start) AS held_on
    FROM meetings
    GROUP BY document_id
)
SELECT
    d.municipality,
    d.body_name,
    year(coalesce(h.held_on, d.document_date)) AS held_year,
    s.speaker_role,
    s.speaker_name,
    coalesce(t.title, s.agenda_item_no) AS subject,
    count(*) AS speeches,
    count(*) FILTER (WHERE s.kind = 'question') AS questions,
    sum(length(s.text))::BIGINT AS characters
FROM speeches AS s
JOIN documents AS d USING (document_id)
LEFT JOIN days AS h USING (document_id)
LEFT JOIN subjects AS t ON t.document_id = s.document_id AND t.item_no = s.agenda_item_no
WHERE s.kind <> 'stage_direction'
    AND ($year IS NULL OR year(coalesce(h.held_on, d.document_date)) = $year)
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY ALL
ORDER BY characters DESC, d.municipality, s.speaker_role, s.speaker_name;
