"""``shingi forms``: form definitions, checked before they are used."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from corpus.forms.definition import FormDefinition
from corpus.forms.load import definition_files, forms_of, load_form
from ingest.commands.options import JsonFlag
from ingest.messages import say

forms = typer.Typer(help="Form definitions: what papers of a kind call their values.")


@forms.command()
def check(
    files: Annotated[
        list[Path], typer.Argument(exists=True, dir_okay=False, help="Definition files (YAML).")
    ],
    json: JsonFlag = False,
) -> None:
    """Check form definitions; a wrong one ends with exit code 3 and says what was meant."""
    ids = [load_form(file).id for file in files]
    # Files checked together may extend one another, or what is bundled.
    together = dict.fromkeys(file.resolve() for file in (*definition_files(), *files))
    sound = {form.id: form for form in forms_of(together)}
    checked = [sound[form_id] for form_id in ids]
    if json:
        typer.echo(msgspec.json.encode([_facts(form) for form in checked]))
        return
    for file, form in zip(files, checked, strict=True):
        typer.echo(say("form_is_right", path=file, **_facts(form)))


def _facts(form: FormDefinition) -> dict[str, object]:
    return {
        "id": form.id,
        "family": form.family,
        "rows": form.rows or "fields",
        "fields": len(form.fields),
        "labels": sum(len(field.labels) for field in form.fields),
    }
