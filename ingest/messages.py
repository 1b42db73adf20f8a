"""What commands say to people, in English and in Japanese."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Final, Literal, NamedTuple

Language = Literal["en", "ja"]


class Message(NamedTuple):
    """One thing to say, with ``{name}`` places."""

    en: str
    ja: str


CATALOGUE: Final[Mapping[str, Message]] = {
    "path_missing": Message(
        "{path} does not exist: check the spelling",
        "{path} がありません。綴りを確かめてください",
    ),
    "nothing_to_read": Message(
        "name at least one file or folder, or a manifest with --manifest",
        "ファイルかフォルダー、または --manifest で目録を指定してください",
    ),
    "manifest_columns": Message(
        "{path} has no column “path” (or “file”); it has: {columns}",
        "{path} に「path」（または「file」）の列がありません。ある列: {columns}",
    ),
    "manifest_unreadable": Message(
        "{path} cannot be read as CSV in UTF-8: {reason}",
        "{path} を UTF-8 の CSV として読めません: {reason}",
    ),
    "source_unreadable": Message(
        "{path} cannot be opened: {reason}",
        "{path} を開けません: {reason}",
    ),
    "no_papers": Message(
        "no papers found: files end in .pdf, .txt, .md, .html or .htm",
        "資料が見つかりませんでした（.pdf .txt .md .html .htm のファイルを読みます）",
    ),
    "other_files": Message(
        "left alone, being of other kinds: {kinds}",
        "ほかの種類のファイルは読みませんでした: {kinds}",
    ),
    "source_failed": Message("failed: {path}: {reason}", "失敗: {path}: {reason}"),
    "source_partial": Message(
        "read in part: {path}: {reason}", "一部のみ読み取り: {path}: {reason}"
    ),
    "worker_died": Message(
        "the worker process ended while reading it ({reason}); try it alone with --workers 1 "
        "and a higher --memory-mb",
        "読み取り中にワーカーが終了しました（{reason}）。--workers 1 と大きめの --memory-mb で"
        "このファイルだけを試してください",
    ),
    "worker_timeout": Message(
        "reading took longer than {seconds:.0f} s; try it alone with a higher --timeout",
        "読み取りが {seconds:.0f} 秒を超えました。大きめの --timeout でこのファイルだけを"
        "試してください",
    ),
    "worker_memory": Message(
        "reading needed more than {megabytes} MB; try it with a higher --memory-mb",
        "読み取りに {megabytes} MB を超えるメモリーが必要です。大きめの --memory-mb で"
        "試してください",
    ),
    "reader_error": Message(
        "the reader failed: {reason}; please report it together with the file",
        "読み取り器が失敗しました: {reason}。ファイルを添えて報告してください",
    ),
    "interrupted": Message(
        "stopped; {done} of {total} sources are done and kept. Run the same command again to go on",
        "中断しました。{total} 件のうち {done} 件は保存済みです。同じコマンドで続きから再開します",
    ),
    "next_step": Message(
        'next: shingi sql "SELECT family, count(*) FROM documents GROUP BY 1" -w {warehouse}',
        '次は: shingi sql "SELECT family, count(*) FROM documents GROUP BY 1" -w {warehouse}',
    ),
    "page_missing": Message(
        "there is no page {page}: the file has pages {first} to {last}",
        "{page} ページはありません。このファイルは {first}～{last} ページです",
    ),
    "image_needs_page": Message(
        "--image draws one page: say which with --page N",
        "--image は 1 ページを描きます。--page N で指定してください",
    ),
    "image_written": Message("page {page} drawn: {path}", "{page} ページを描画: {path}"),
    "ocr_never": Message(
        "--ocr never reads no page: take auto or always",
        "--ocr never ではどのページも読みません。auto か always を指定してください",
    ),
    "ocr_onto_itself": Message(
        "{path} would be overwritten by its own searchable copy: name another file as OUT",
        "{path} 自身に上書きすることになります。出力には別のファイルを指定してください",
    ),
    "ocr_no_pdf": Message(
        "{path} is no PDF: only a PDF can be made searchable",
        "{path} は PDF ではありません。検索できるようにできるのは PDF だけです",
    ),
    "ocr_unwritten": Message(
        "{path} cannot be written: {reason}",
        "{path} に書き込めません: {reason}",
    ),
    "ocr_written": Message(
        "{path}: {laid} of {pages} pages got a text layer; the others had text, or show none",
        "{path}: {pages} ページのうち {laid} ページに文字の層を加えました（他のページには文字が"
        "すでにあるか、読める文字がありません）",
    ),
    "truncated": Message(
        "cut off after {rows} rows; --max-rows shows more",
        "{rows} 行で打ち切りました。--max-rows で増やせます",
    ),
    "form_is_right": Message(
        "{path}: right. {id}, family {family}, {fields} fields with {labels} labels, into {rows}",
        "{path}: 正しい定義です。{id}（{family}）、項目 {fields}、ラベル {labels}、格納先 {rows}",
    ),
    "parameter_form": Message(
        "“{text}” is no parameter: write NAME=VALUE",
        "「{text}」は引数の形ではありません。名前=値 と書いてください",
    ),
    "nothing_found": Message(
        "nothing found; try fewer or shorter words",
        "見つかりませんでした。言葉を減らすか短くしてください",
    ),
    "review_written": Message(
        "{values} values in {file}; fill in verdict (ok, change with new_value, absent), then: "
        "shingi review import {file}",
        "{values} 件を {file} に書き出しました。verdict に ok、change（new_value も）、absent の"
        "いずれかを記入し、shingi review import {file} で取り込んでください",
    ),
    "review_taken": Message(
        "{imported} verdicts taken in, {known} known before, {not_reviewed} lines without one",
        "判定 {imported} 件を取り込みました（取込み済み {known} 件、未記入 {not_reviewed} 行）",
    ),
    "reading": Message("reading", "読み取り"),
    "time_left": Message("{seconds:.0f} s left", "残り {seconds:.0f} 秒"),
    "summary_sources": Message("sources", "ファイル"),
    "summary_documents": Message("documents", "文書"),
    "summary_pages": Message("pages", "ページ"),
    "summary_tables": Message("tables", "表"),
    "summary_cells": Message("{tables} ({cells} cells)", "{tables}（セル {cells}）"),
    "summary_checkboxes": Message("check boxes", "チェック欄"),
    "summary_rows": Message("family rows", "型付きの行"),
    "summary_issues": Message("issues", "問題点"),
    "summary_slowest": Message("slowest", "時間のかかったファイル"),
    "summary_slow_file": Message(
        "{seconds:6.1f} s  {pages:>4} p.  {path}", "{seconds:6.1f} 秒  {pages:>4} ページ  {path}"
    ),
    "summary_time": Message("time", "時間"),
    "summary_seconds": Message("{seconds:.1f} s", "{seconds:.1f} 秒"),
    "summary_memory": Message("peak memory", "最大メモリー"),
    "summary_megabytes": Message(
        "{megabytes:.0f} MB in a worker", "ワーカー 1 つで {megabytes:.0f} MB"
    ),
}

_language: ContextVar[Language] = ContextVar("language", default="en")


def language_of_locale(environment: Mapping[str, str] = os.environ) -> Language:
    """The language that the locale asks for, by the order of POSIX: LC_ALL, LC_MESSAGES, LANG."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "ja" if value.lower().startswith("ja") else "en"
    return "en"


def speak(language: Language) -> None:
    """Choose the language of what is said from here on."""
    _language.set(language)


def language() -> Language:
    """The language that was chosen."""
    return _language.get()


def say(key: str, **values: object) -> str:
    """The message in the chosen language, its places filled.

    Raises:
        KeyError: if there is no such message, or a place of it is not given.
    """
    message: str = getattr(CATALOGUE[key], _language.get())
    return message.format(**values)
