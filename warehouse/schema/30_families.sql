-- 個人情報取扱業務の登録 / entries of registers of operations with personal data
CREATE TABLE registrations (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    entry_kind VARCHAR,  -- 区分 / new, modify or abolish
    row_label VARCHAR,  -- 番号 / row label
    department VARCHAR,  -- 所管課 / department
    operation VARCHAR,  -- 業務名 / operation
    purpose VARCHAR,  -- 目的 / purpose
    subjects VARCHAR,  -- 対象者 / persons concerned
    reason VARCHAR,  -- 理由 / reason
    change_text VARCHAR,  -- 変更内容 / what was changed
    effective_date DATE,  -- 年月日 / day it takes effect
    collection_methods VARCHAR[],  -- 収集方法 / ways of collection
    status VARCHAR,  -- 状態 / reported, or why there is no entry (none_stated: 該当なし)
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 目的外利用・外部提供 / uses beyond the purpose and provisions to others
CREATE TABLE data_flows (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    kind VARCHAR,  -- 種別 / internal_use or external_provision
    row_label VARCHAR,  -- 番号 / row label
    from_department VARCHAR,  -- 提供元の課 / supplying department
    from_operation VARCHAR,  -- 提供元の業務 / supplying operation
    to_party VARCHAR,  -- 提供先 / receiver
    to_operation VARCHAR,  -- 提供先の業務 / receiving operation
    items VARCHAR,  -- 項目 / items of data
    start_date DATE,  -- 開始日 / first day
    legal_basis VARCHAR,  -- 根拠規定 / legal basis as printed
    reason VARCHAR,  -- 理由 / reason
    status VARCHAR,  -- 状態 / reported, or why there is no entry (none_stated: 該当なし)
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 諮問・報告案件 / matters put before a board or reported to it
CREATE TABLE consultations (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    kind VARCHAR,  -- 種別 / consultation or report
    title VARCHAR,  -- 件名 / title
    department VARCHAR,  -- 担当課 / department
    operation VARCHAR,  -- 業務名 / operation
    outline VARCHAR,  -- 概要 / outline
    legal_bases VARCHAR[],  -- 根拠規定 / legal bases as printed
    period_start DATE,  -- 期間の開始 / first day
    period_end DATE,  -- 期間の終了 / last day, inclusive
    count_value DOUBLE,  -- 件数 / number of persons or cases
    count_unit VARCHAR,  -- 件数の単位 / its unit
    notice VARCHAR,  -- 本人通知 / given, waived or unknown
    notice_reason VARCHAR,  -- 通知しない理由 / reason for it
    recipient VARCHAR,  -- 相手方 / receiver or provider
    decision VARCHAR,  -- 結果 / decision as printed
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 付議案件のチェック欄 / check boxes of consultation sheets
CREATE TABLE consultation_marks (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    section VARCHAR,  -- 区分 / headings over that of the group
    group_label VARCHAR,  -- 群の見出し / heading nearest to the group
    label VARCHAR,  -- ラベル / label of the box
    state VARCHAR,  -- 状態 / checked, unchecked or unknown
    detail VARCHAR,  -- 括弧内 / what stands in the brackets
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 特定個人情報保護評価書 / privacy impact assessments
CREATE TABLE assessments (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    form_no VARCHAR,  -- 様式番号 / number of the national form
    edition VARCHAR,  -- 様式の版 / edition of the form
    number INTEGER,  -- 評価書番号 / number of the assessment
    title VARCHAR,  -- 評価書名 / name of the assessment
    organ VARCHAR,  -- 評価実施機関名 / organ that made it
    published DATE,  -- 公表日 / day of publication
    kind VARCHAR,  -- 種類 / basic, focused or full
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 評価書の回答 / answers to the items of assessments
CREATE TABLE assessment_answers (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    section VARCHAR,  -- 章 / section
    item_no VARCHAR,  -- 項目番号 / printed number
    label VARCHAR,  -- 項目名 / label
    kind VARCHAR,  -- 値の種類 / text, date, number, choice or mark
    text VARCHAR,  -- 回答 / answer as text
    choice_no INTEGER,  -- 選択番号 / number of the chosen entry
    choice_label VARCHAR,  -- 選択肢 / label of the chosen entry or mark
    state VARCHAR,  -- 状態（印） / checked, unchecked or unknown, for marks
    group_no INTEGER,  -- 繰返し番号 / number of the repeated group (委託事項1, 2 …)
    status VARCHAR,  -- 値の状態 / reported, blank, dash, none_stated, omitted, undetermined or unread
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 評価書の変更箇所 / change logs of assessments
CREATE TABLE assessment_changes (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    changed_on DATE,  -- 変更日 / day of the change
    item_path VARCHAR,  -- 項目 / item that was changed
    before_text VARCHAR,  -- 変更前の記載 / text before
    after_text VARCHAR,  -- 変更後の記載 / text after
    timing VARCHAR,  -- 提出時期 / before or after the fact, as printed
    reason VARCHAR,  -- 提出時期に係る説明 / explanation
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 運用状況の統計 / numbers of yearly reports with their headings
CREATE TABLE statistics (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    section VARCHAR,  -- 区分 / section or table title
    row_label VARCHAR,  -- 行見出し / row heading path
    column_label VARCHAR,  -- 列見出し / column heading path
    fiscal_year INTEGER,  -- 年度 / fiscal year the number is about
    value DOUBLE,  -- 値 / number
    unit VARCHAR,  -- 単位 / unit
    status VARCHAR,  -- 状態 / reported, blank, dash, none_stated, omitted, undetermined or unread
    is_total BOOLEAN,  -- 合計か / whether it is a total
    checks_ok BOOLEAN,  -- 検算 / whether the sums agree; empty where not checked
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 会議 / meetings of boards and assemblies
CREATE TABLE meetings (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    body_name VARCHAR,  -- 会議体名 / board or assembly
    round INTEGER,  -- 回 / number of the meeting
    round_scope VARCHAR,  -- 回の範囲 / year or term the number counts in
    date_start DATE,  -- 開催日 / first day
    date_end DATE,  -- 終了日 / last day, inclusive
    time_start VARCHAR,  -- 開会時刻 / time of opening, HH:MM
    time_end VARCHAR,  -- 閉会時刻 / time of closing, HH:MM
    format VARCHAR,  -- 開催方法 / in_person, written, online or hybrid
    venue VARCHAR,  -- 場所 / place
    open_status VARCHAR,  -- 公開・非公開 / open, partly_open or closed
    closed_reason VARCHAR,  -- 非公開の理由 / reason for closing it
    observers INTEGER,  -- 傍聴者数 / number of observers
    minutes_type VARCHAR,  -- 会議録の形式 / full, summary, outline or result_only
    conclusion VARCHAR,  -- 会議の結果 / result as printed
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 議題 / entries of agendas
CREATE TABLE agenda_items (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    item_no VARCHAR,  -- 議題番号 / printed number
    parent_item_no VARCHAR,  -- 上位の議題番号 / number of the entry it stands under
    kind VARCHAR,  -- 種別 / kind of entry
    title VARCHAR,  -- 議題 / title
    decision VARCHAR,  -- 結果 / decision as printed
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 出席者・名簿 / persons and posts in lists
CREATE TABLE attendees (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    role VARCHAR,  -- 役職 / role
    name VARCHAR,  -- 氏名 / name
    affiliation VARCHAR,  -- 所属 / affiliation
    attendance VARCHAR,  -- 出欠 / present, absent, online or unknown
    term_start DATE,  -- 任期の開始 / first day of the term
    term_end DATE,  -- 任期の終了 / last day of the term
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 発言 / turns of speakers, in order
CREATE TABLE speeches (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    seq INTEGER,  -- 発言順 / order of the turn
    speaker_role VARCHAR,  -- 発言者の役職 / role of the speaker
    speaker_name VARCHAR,  -- 発言者名 / name of the speaker
    speaker_department VARCHAR,  -- 発言者の部署 / department of the speaker
    kind VARCHAR,  -- 種別 / remark, question, answer or stage_direction
    agenda_item_no VARCHAR,  -- 議題番号 / agenda entry it belongs to
    text VARCHAR,  -- 発言内容 / what was said
    page_last INTEGER,  -- 最後のページ / page on which it ends
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 賛否 / votes, one row a member and bill
CREATE TABLE votes (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    meeting_date DATE,  -- 議決日 / day of the vote
    session VARCHAR,  -- 会期 / session of the assembly
    bill_kind VARCHAR,  -- 議案の種類 / kind of bill as printed
    bill_no VARCHAR,  -- 議案番号 / number of the bill
    bill_title VARCHAR,  -- 件名 / title of the bill
    result VARCHAR,  -- 議決結果 / result as printed
    member VARCHAR,  -- 議員名 / member; empty where only the result is printed
    faction VARCHAR,  -- 会派 / faction
    vote VARCHAR,  -- 賛否 / for, against, absent, abstain, chair, excused or unknown
    mark VARCHAR,  -- 印 / mark as printed
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);

-- 答申・意見書 / answers and opinions of boards, one row a matter
CREATE TABLE answers (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order among the document's rows of this table
    part_no INTEGER,  -- 部分番号 / number of the matter
    document_no VARCHAR,  -- 文書記号番号 / number of the answer as printed
    consultation_no VARCHAR,  -- 諮問番号 / number of the consultation that it answers, as printed
    consulted_on DATE,  -- 諮問日 / day of the consultation
    answered_on DATE,  -- 答申日 / day of the answer
    addressee VARCHAR,  -- 宛先 / to whom
    from_body VARCHAR,  -- 発信者 / from whom
    matter VARCHAR,  -- 諮問事項 / matter
    conclusion VARCHAR,  -- 結論 / conclusion
    conditions VARCHAR,  -- 条件 / conditions
    articles VARCHAR[],  -- 条項 / articles cited
    page_number INTEGER,  -- ページ番号 / page
    evidence MAP(VARCHAR, VARCHAR),  -- 根拠 / column name to evidence_id
    flags VARCHAR[]  -- 注意 / what is odd about it
);
