-- 値と根拠箇所 / every value of the family tables with the place on the page it was read from
CREATE VIEW values_with_evidence AS
WITH readings AS (
    SELECT 'registrations' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM registrations
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'data_flows' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM data_flows
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'consultations' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM consultations
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'consultation_marks' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM consultation_marks
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'assessments' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM assessments
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'assessment_answers' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM assessment_answers
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'assessment_changes' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM assessment_changes
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'statistics' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM statistics
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'meetings' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM meetings
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'agenda_items' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM agenda_items
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'attendees' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM attendees
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'speeches' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM speeches
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'votes' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM votes
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
    UNION ALL BY NAME
    SELECT 'answers' AS table_name, *
    FROM (
        SELECT document_id, row_no, evidence,
               COLUMNS(* EXCLUDE (document_id, row_no, page_number, evidence, flags))::VARCHAR
        FROM answers
    ) UNPIVOT INCLUDE NULLS (
        value FOR column_name IN (COLUMNS(* EXCLUDE (document_id, row_no, evidence)))
    )
)
SELECT
    r.table_name AS table_name,  -- 表名 / table of the value
    r.document_id AS document_id,  -- 文書番号 / its document
    r.row_no AS row_no,  -- 行番号 / row within the document and table
    r.column_name AS column_name,  -- 列名 / column
    r.value AS value,  -- 値 / value as text, normalised; empty where nothing could be made of it
    e.evidence_id AS evidence_id,  -- 根拠番号 / place it was read from
    e.raw_text AS raw_text,  -- 原文 / what is printed there
    e.confidence AS confidence,  -- 確信度 / 0 to 1; empty where unknown
    e.origin AS origin,  -- 文字の由来 / text_layer, embedded_ocr, ocr or transcript
    e.page_number AS page_number,  -- ページ番号 / page
    e.x0 AS x0,  -- 左 / left edge in points
    e.top AS top,  -- 上 / top edge in points
    e.x1 AS x1,  -- 右 / right edge in points
    e.bottom AS bottom,  -- 下 / bottom edge in points
    s.path AS path,  -- パス / path of the file
    d.municipality AS municipality,  -- 自治体名 / municipality
    d.fiscal_year AS fiscal_year  -- 年度 / fiscal year
FROM readings AS r
JOIN evidence AS e
    ON e.document_id = r.document_id AND e.evidence_id = r.evidence[r.column_name]
JOIN documents AS d ON d.document_id = r.document_id
JOIN sources AS s ON s.source_id = d.source_id;
