-- 自治体 / municipalities, present and former
CREATE TABLE municipalities (
    code VARCHAR,  -- 市区町村コード / JIS X 0402 code, 5 digits
    name VARCHAR,  -- 名称 / official name
    kana VARCHAR,  -- よみ / reading in kana
    prefecture VARCHAR,  -- 都道府県 / prefecture
    county VARCHAR,  -- 郡 / county of a town or village
    kind VARCHAR,  -- 種類 / prefecture, designated_city, ward, special_ward, city, town or village
    valid_from DATE,  -- 施行日 / first day under this code and name
    valid_to DATE,  -- 廃止日 / last day; empty: still exists
    successor_code VARCHAR  -- 後継コード / code of the municipality that followed
);

-- 概念対照 / crosswalk from printed words to concepts; the printed word stays where it was read
CREATE TABLE crosswalk (
    domain VARCHAR,  -- 分野 / disclosure_outcome, request_kind, appeal_kind, appeal_outcome, board_decision or legal_concept
    term VARCHAR,  -- 用語 / word as printed, without spaces
    concept VARCHAR,  -- 概念 / concept in English, stable
    concept_ja VARCHAR,  -- 概念名 / concept in Japanese
    law_regime VARCHAR,  -- 適用法制 / regime the word belongs to; empty: both
    note VARCHAR  -- 注記 / where the word comes from
);

-- 訂正 / corrections by people; readings are never overwritten
CREATE TABLE corrections (
    correction_id VARCHAR,  -- 訂正番号 / id made from its content
    table_name VARCHAR,  -- 表名 / table of the value
    column_name VARCHAR,  -- 列名 / column of the value
    document_id VARCHAR,  -- 文書番号 / its document
    evidence_id VARCHAR,  -- 根拠番号 / place that the value was read from
    old_value VARCHAR,  -- 読取値 / value as read when it was reviewed
    verdict VARCHAR,  -- 判定 / ok (the reading is right), change (new_value is right) or absent (there is no such value)
    new_value VARCHAR,  -- 訂正値 / value as corrected
    corrected_by VARCHAR,  -- 訂正者 / who
    corrected_at TIMESTAMP,  -- 訂正日時（UTC） / when, UTC
    note VARCHAR  -- 備考 / note
);
