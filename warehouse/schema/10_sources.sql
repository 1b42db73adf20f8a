-- この倉庫自身について / about this warehouse itself
CREATE TABLE warehouse_meta (
    key VARCHAR PRIMARY KEY,  -- 項目 / schema, views, reference: hashes of their definitions; copied_from: the published file
    value VARCHAR  -- 値 / value
);

-- 取込み / loads, one row a call that changed the warehouse
CREATE TABLE loads (
    load_id VARCHAR PRIMARY KEY,  -- 取込み番号 / id of the load
    started_at TIMESTAMP,  -- 開始日時（UTC） / start, UTC
    finished_at TIMESTAMP,  -- 終了日時（UTC） / end, UTC; empty if the load was cut off
    parser_version VARCHAR,  -- 解析プログラムの版 / version of the parser
    manifest_hash VARCHAR,  -- 入力一覧のハッシュ / hash over paths and contents that were loaded
    n_files INTEGER,  -- 受け取ったファイル数 / files received
    inserted INTEGER,  -- 新規 / sources that were new
    updated INTEGER,  -- 更新 / sources whose reading changed
    unchanged INTEGER,  -- 変更なし / sources already here with the same reading
    duplicates INTEGER,  -- 重複 / paths whose content is here under another path
    failed INTEGER,  -- 失敗 / sources that could not be read or loaded
    removed INTEGER  -- 削除 / sources replaced by other content at their only path
);

-- 原資料ファイル / source files, one row a content (same bytes at two paths: one row)
CREATE TABLE sources (
    source_id VARCHAR PRIMARY KEY,  -- 内容の SHA-256 / SHA-256 of the bytes
    path VARCHAR NOT NULL,  -- パス / path it was first read from
    bytes BIGINT,  -- 大きさ（バイト） / size in bytes
    page_count INTEGER,  -- ページ数 / pages in the file
    status VARCHAR NOT NULL,  -- 状態 / loaded, partial or failed (duplicates: see source_paths)
    error VARCHAR,  -- エラー / what went wrong, one line
    origin_url VARCHAR,  -- 取得元 URL / where it was fetched
    media_type VARCHAR,  -- 形式 / media type
    municipality_hint VARCHAR,  -- 自治体の手掛かり / municipality named by the manifest
    parser_version VARCHAR,  -- 解析プログラムの版 / version of the parser
    content_hash VARCHAR,  -- 読取結果のハッシュ / hash of the reading, to see whether it changed
    load_id VARCHAR  -- 取込み番号 / load that brought its rows
);

-- 原資料のパス / every path a source was found at
CREATE TABLE source_paths (
    path VARCHAR PRIMARY KEY,  -- パス / path as given
    source_id VARCHAR NOT NULL,  -- 内容の SHA-256 / the source it holds
    status VARCHAR NOT NULL,  -- 状態 / loaded, partial, failed or duplicate
    load_id VARCHAR  -- 取込み番号 / load that saw it first with this content
);

-- 文書 / documents: a pack of papers is cut into several
CREATE TABLE documents (
    document_id VARCHAR PRIMARY KEY,  -- 文書番号 / first 16 digits of the source's hash, and the part
    source_id VARCHAR NOT NULL,  -- 内容の SHA-256 / its source
    part_no INTEGER,  -- 部分番号 / 1-based number within the file
    page_first INTEGER,  -- 最初のページ / first page, 1-based
    page_last INTEGER,  -- 最後のページ / last page
    family VARCHAR,  -- 文書の種類 / register, consultation_sheet, assessment, annual_report, board_papers, minutes, votes or unknown
    form_id VARCHAR,  -- 様式 / form definition it was read with
    title VARCHAR,  -- 題名 / title
    body_name VARCHAR,  -- 会議体名 / board or assembly
    municipality_code VARCHAR,  -- 市区町村コード / JIS X 0402 code, 5 digits
    municipality VARCHAR,  -- 自治体名 / municipality
    prefecture VARCHAR,  -- 都道府県 / prefecture
    document_date DATE,  -- 文書の日付 / the paper's own date
    fiscal_year INTEGER,  -- 年度 / fiscal year (April to March)
    law_regime VARCHAR,  -- 適用法制 / ordinance, or act2023 (the amended Act, from 2023-04-01)
    text_origin VARCHAR,  -- 文字の由来 / text_layer, embedded_ocr, ocr or transcript
    parser_version VARCHAR  -- 解析プログラムの版 / version of the parser
);

-- ページ / pages
CREATE TABLE pages (
    source_id VARCHAR,  -- 内容の SHA-256 / its source
    page_number INTEGER,  -- ページ番号 / 1-based page number
    width_pt DOUBLE,  -- 幅（ポイント） / width in points
    height_pt DOUBLE,  -- 高さ（ポイント） / height in points
    rotation_deg INTEGER,  -- 回転（度） / clockwise rotation applied to set it upright
    skew_deg DOUBLE,  -- 傾き（度） / skew taken out of a scan
    origin VARCHAR,  -- 文字の由来 / text_layer, embedded_ocr, ocr or transcript
    engine VARCHAR,  -- 読取エンジン / program that read the words
    engine_version VARCHAR,  -- 読取エンジンの版 / its version
    dpi DOUBLE,  -- 解像度 / resolution of the raster that was read
    reasons VARCHAR[],  -- 読み直しの理由 / why the text layer was not trusted
    confidence DOUBLE,  -- 確信度 / mean confidence 0 to 1; empty where unknown
    text VARCHAR  -- 本文 / text in reading order
);

-- 問題点 / issues: what went wrong or does not fit
CREATE TABLE issues (
    source_id VARCHAR,  -- 内容の SHA-256 / its source
    document_id VARCHAR,  -- 文書番号 / its document; empty for the whole file
    page_number INTEGER,  -- ページ番号 / page
    code VARCHAR,  -- コード / stable code
    severity VARCHAR,  -- 重大度 / error, warning or info
    message VARCHAR,  -- 内容 / one sentence with the values that do not fit
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE  -- 下 / bottom edge in points
);

-- 根拠箇所 / places on pages that values were read from
CREATE TABLE evidence (
    evidence_id VARCHAR,  -- 根拠番号 / id made from the place and what is printed there
    document_id VARCHAR,  -- 文書番号 / its document
    page_number INTEGER,  -- ページ番号 / page
    x0 DOUBLE,  -- 左 / left edge in points, origin top left
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE,  -- 下 / bottom edge in points
    raw_text VARCHAR,  -- 原文 / what is printed there, before any repair
    confidence DOUBLE,  -- 確信度 / 0 to 1; empty where unknown
    origin VARCHAR  -- 文字の由来 / text_layer, embedded_ocr, ocr or transcript
);
