-- 使われない訂正 / corrections whose reading is no longer there: the file is gone or is now read otherwise
CREATE VIEW unused_corrections AS
SELECT
    c.correction_id AS correction_id,  -- 訂正番号 / id of the correction
    c.table_name AS table_name,  -- 表名 / table of the value
    c.column_name AS column_name,  -- 列名 / column of the value
    c.document_id AS document_id,  -- 文書番号 / its document
    c.evidence_id AS evidence_id,  -- 根拠番号 / place that the value was read from
    c.old_value AS old_value,  -- 読取値 / value as read when it was reviewed
    c.verdict AS verdict,  -- 判定 / ok, change or absent
    c.new_value AS new_value,  -- 訂正値 / value as corrected
    c.corrected_by AS corrected_by,  -- 訂正者 / who
    c.corrected_at AS corrected_at  -- 訂正日時（UTC） / when, UTC
FROM corrections AS c
ANTI JOIN values_with_evidence AS v
    ON v.table_name = c.table_name
    AND v.column_name = c.column_name
    AND v.document_id = c.document_id
    AND v.evidence_id = c.evidence_id
    AND coalesce(v.value, '') = coalesce(c.old_value, '');
