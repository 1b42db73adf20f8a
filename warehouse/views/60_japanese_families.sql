-- 個人情報取扱業務の登録 / registrations, in Japanese
CREATE VIEW "個人情報取扱業務登録" AS
SELECT
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    MAP {'new': '新規登録', 'modify': '修正', 'abolish': '廃止'}[r.entry_kind] AS "区分",  -- kind of entry
    r.row_label AS "番号",  -- row label
    r.department AS "所管課",  -- department
    r.operation AS "業務名",  -- operation
    r.purpose AS "目的",  -- purpose
    r.subjects AS "対象者",  -- persons concerned
    r.reason AS "理由",  -- reason
    r.change_text AS "変更内容",  -- what was changed
    r.effective_date AS "年月日",  -- day it takes effect
    r.collection_methods AS "収集方法",  -- ways of collection
    r.status AS "状態",  -- status
    r.page_number AS "ページ",  -- page
    r.document_id AS "文書番号"  -- document
FROM registrations AS r
JOIN documents AS d USING (document_id);

-- 目的外利用・外部提供 / data flows, in Japanese
CREATE VIEW "目的外利用・外部提供" AS
SELECT
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    MAP {'internal_use': '目的外利用', 'external_provision': '外部提供'}[f.kind] AS "種別",  -- kind
    f.row_label AS "番号",  -- row label
    f.from_department AS "提供元の課",  -- supplying department
    f.from_operation AS "提供元の業務",  -- supplying operation
    f.to_party AS "提供先",  -- receiver
    f.to_operation AS "提供先の業務",  -- receiving operation
    f.items AS "提供する項目",  -- items of data
    f.start_date AS "開始日",  -- first day
    f.legal_basis AS "根拠規定",  -- legal basis
    f.reason AS "理由",  -- reason
    f.status AS "状態",  -- status
    f.page_number AS "ページ",  -- page
    f.document_id AS "文書番号"  -- document
FROM data_flows AS f
JOIN documents AS d USING (document_id);

-- 諮問・報告案件 / consultations and reports, in Japanese
CREATE VIEW "諮問・報告案件" AS
SELECT
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    d.fiscal_year AS "年度",  -- fiscal year
    MAP {'consultation': '諮問', 'report': '報告'}[c.kind] AS "種別",  -- kind
    c.title AS "件名",  -- title
    c.department AS "担当課",  -- department
    c.operation AS "業務名",  -- operation
    c.outline AS "概要",  -- outline
    c.legal_bases AS "根拠規定",  -- legal bases
    c.period_start AS "期間の開始",  -- first day
    c.period_end AS "期間の終了",  -- last day
    c.count_value AS "件数",  -- number
    c.count_unit AS "件数の単位",  -- unit
    MAP {'given': '有', 'waived': '無', 'unknown': '不明'}[c.notice] AS "本人通知",  -- notice to the person
    c.notice_reason AS "通知しない理由",  -- reason for not giving it
    c.recipient AS "相手方",  -- receiver or provider
    c.decision AS "結果",  -- decision
    c.page_number AS "ページ",  -- page
    c.document_id AS "文書番号"  -- document
FROM consultations AS c
JOIN documents AS d USING (document_id);

-- 付議案件のチェック欄 / check boxes of consultation sheets, in Japanese
CREATE VIEW "付議案件チェック欄" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    m.section AS "区分",  -- section
    m.group_label AS "群の見出し",  -- heading of the group
    m.label AS "ラベル",  -- label
    MAP {'checked': '有', 'unchecked': '無', 'unknown': '不明'}[m.state] AS "印",  -- state
    m.detail AS "括弧内",  -- detail in brackets
    m.page_number AS "ページ",  -- page
    m.document_id AS "文書番号"  -- document
FROM consultation_marks AS m
JOIN documents AS d USING (document_id);

-- 特定個人情報保護評価書 / privacy impact assessments, in Japanese
CREATE VIEW "特定個人情報保護評価書" AS
SELECT
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    MAP {'basic': '基礎項目評価書', 'focused': '重点項目評価書', 'full': '全項目評価書'}[a.kind] AS "種類",  -- kind
    a.number AS "評価書番号",  -- number
    a.title AS "評価書名",  -- title
    a.organ AS "評価実施機関名",  -- organ
    a.published AS "公表日",  -- day of publication
    a.form_no AS "様式番号",  -- form
    a.edition AS "様式の版",  -- edition of the form
    a.page_number AS "ページ",  -- page
    a.document_id AS "文書番号"  -- document
FROM assessments AS a
JOIN documents AS d USING (document_id);

-- 評価書の回答 / answers of assessments, in Japanese
CREATE VIEW "評価書の回答" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    a.section AS "章",  -- section
    a.item_no AS "項目番号",  -- printed number
    a.group_no AS "繰返し番号",  -- number of the repeated group
    a.label AS "項目名",  -- label
    a.text AS "回答",  -- answer
    a.choice_no AS "選択番号",  -- number of the choice
    a.choice_label AS "選択肢",  -- choice or mark
    MAP {'checked': '有', 'unchecked': '無', 'unknown': '不明'}[a.state] AS "印",  -- state of a mark
    a.status AS "状態",  -- status
    a.page_number AS "ページ",  -- page
    a.document_id AS "文書番号"  -- document
FROM assessment_answers AS a
JOIN documents AS d USING (document_id);

-- 評価書の変更箇所 / change logs of assessments, in Japanese
CREATE VIEW "評価書の変更箇所" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    c.changed_on AS "変更日",  -- day of the change
    c.item_path AS "項目",  -- item
    c.before_text AS "変更前の記載",  -- text before
    c.after_text AS "変更後の記載",  -- text after
    c.timing AS "提出時期",  -- timing
    c.reason AS "提出時期に係る説明",  -- explanation
    c.page_number AS "ページ",  -- page
    c.document_id AS "文書番号"  -- document
FROM assessment_changes AS c
JOIN documents AS d USING (document_id);

-- 運用状況の統計 / statistics, in Japanese
CREATE VIEW "運用状況統計" AS
SELECT
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    s.section AS "区分",  -- section
    s.row_label AS "行見出し",  -- row heading path
    s.column_label AS "列見出し",  -- column heading path
    s.fiscal_year AS "年度",  -- fiscal year
    s.value AS "値",  -- number
    s.unit AS "単位",  -- unit
    s.status AS "状態",  -- status
    s.is_total AS "合計か",  -- whether it is a total
    s.checks_ok AS "検算",  -- whether the sums agree
    s.page_number AS "ページ",  -- page
    s.document_id AS "文書番号"  -- document
FROM statistics AS s
JOIN documents AS d USING (document_id);

-- 会議の一覧 / meetings, in Japanese
CREATE VIEW "会議" AS
SELECT
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    m.body_name AS "会議体",  -- board or assembly
    m.round AS "回",  -- number of the meeting
    m.round_scope AS "回の範囲",  -- what the number counts in
    m.date_start AS "開催日",  -- first day
    m.date_end AS "終了日",  -- last day
    m.time_start AS "開会時刻",  -- time of opening
    m.time_end AS "閉会時刻",  -- time of closing
    MAP {'in_person': '対面', 'written': '書面', 'online': 'オンライン', 'hybrid': '併用'}[m.format] AS "開催方法",  -- format
    m.venue AS "場所",  -- place
    MAP {'open': '公開', 'partly_open': '一部公開', 'closed': '非公開'}[m.open_status] AS "公開・非公開",  -- openness
    m.closed_reason AS "非公開の理由",  -- reason for closing it
    m.observers AS "傍聴者数",  -- observers
    MAP {'full': '全文', 'summary': '要点', 'outline': '要旨', 'result_only': '結果のみ'}[m.minutes_type] AS "会議録の形式",  -- kind of minutes
    m.conclusion AS "会議の結果",  -- result
    m.page_number AS "ページ",  -- page
    m.document_id AS "文書番号"  -- document
FROM meetings AS m
JOIN documents AS d USING (document_id);

-- 議題の一覧 / agenda items, in Japanese
CREATE VIEW "議題" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    d.document_date AS "日付",  -- date of the paper
    a.item_no AS "議題番号",  -- printed number
    a.parent_item_no AS "上位の議題番号",  -- number of the entry above
    a.kind AS "種別",  -- kind
    a.title AS "件名",  -- title
    a.decision AS "結果",  -- decision
    a.page_number AS "ページ",  -- page
    a.document_id AS "文書番号"  -- document
FROM agenda_items AS a
JOIN documents AS d USING (document_id);

-- 出席者・名簿 / attendees and lists of members, in Japanese
CREATE VIEW "出席者" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    d.body_name AS "会議体",  -- board or assembly
    d.document_date AS "日付",  -- date of the paper
    a.role AS "役職",  -- role
    a.name AS "氏名",  -- name
    a.affiliation AS "所属",  -- affiliation
    MAP {'present': '出席', 'absent': '欠席', 'online': 'オンライン', 'unknown': '不明'}[a.attendance] AS "出欠",  -- attendance
    a.term_start AS "任期の開始",  -- first day of the term
    a.term_end AS "任期の終了",  -- last day of the term
    a.page_number AS "ページ",  -- page
    a.document_id AS "文書番号"  -- document
FROM attendees AS a
JOIN documents AS d USING (document_id);

-- 発言の一覧 / speeches, in Japanese
CREATE VIEW "発言" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    d.body_name AS "会議体",  -- board or assembly
    d.document_date AS "日付",  -- date of the paper
    s.seq AS "発言順",  -- order
    s.speaker_role AS "発言者の役職",  -- role
    s.speaker_name AS "発言者名",  -- name
    s.speaker_department AS "発言者の部署",  -- department
    MAP {'remark': '発言', 'question': '質問', 'answer': '答弁', 'stage_direction': 'ト書き'}[s.kind] AS "種別",  -- kind
    s.agenda_item_no AS "議題番号",  -- agenda entry
    s.text AS "発言内容",  -- text
    s.page_number AS "ページ",  -- page
    s.document_id AS "文書番号"  -- document
FROM speeches AS s
JOIN documents AS d USING (document_id);

-- 賛否の一覧 / votes, in Japanese
CREATE VIEW "賛否" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    v.session AS "会期",  -- session
    v.meeting_date AS "議決日",  -- day of the vote
    v.bill_kind AS "議案の種類",  -- kind of bill
    v.bill_no AS "議案番号",  -- number of the bill
    v.bill_title AS "件名",  -- title of the bill
    v.result AS "議決結果",  -- result
    v.member AS "議員名",  -- member
    v.faction AS "会派",  -- faction
    MAP {
        'for': '賛成', 'against': '反対', 'absent': '欠席', 'abstain': '棄権', 'chair': '議長',
        'excused': '除斥', 'unknown': '不明'
    }[v.vote] AS "賛否の別",  -- vote
    v.mark AS "印",  -- mark as printed
    v.page_number AS "ページ",  -- page
    v.document_id AS "文書番号"  -- document
FROM votes AS v
JOIN documents AS d USING (document_id);

-- 答申・意見書 / answers and opinions, in Japanese
CREATE VIEW "答申" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    a.document_no AS "文書記号番号",  -- number of the answer
    a.consultation_no AS "諮問番号",  -- number of the consultation
    a.part_no AS "部分番号",  -- number of the matter
    a.consulted_on AS "諮問日",  -- day of the consultation
    a.answered_on AS "答申日",  -- day of the answer
    a.addressee AS "宛先",  -- to whom
    a.from_body AS "発信者",  -- from whom
    a.matter AS "諮問事項",  -- matter
    a.conclusion AS "結論",  -- conclusion
    a.conditions AS "条件",  -- conditions
    a.articles AS "条項",  -- articles
    a.page_number AS "ページ",  -- page
    a.document_id AS "文書番号"  -- document
FROM answers AS a
JOIN documents AS d USING (document_id);
