"""How what the core found is worded and laid out: cards, scene, coach's note, debrief, transcript. Telegram's HTML."""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape, unescape

from bot.catalogue import Card
from bot.learner import Attempt
from bot.wording import Html, Wording
from dialogues.coach import GOOD_CONDUCT, CoachNote
from dialogues.debrief import KEPT, Check, Debrief, Peculiar, Rating, Retry
from dialogues.ledger import BAD_IS_TOLD_TO, GOOD_FOR_ONE_BAD, GOOD_IS_TOLD_TO, Ledger
from dialogues.loyalty import Standing
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, NEUTRAL, Mark
from dialogues.scenario import Rung, Stock
from dialogues.session import Turn

METER_CELLS = 10
MESSAGE_LENGTH = 4000
"""Characters a message may have: Telegram's limit is 4096 after entities (Bot API, sendMessage)."""
QUOTE_LENGTH = 280
MARKS_SHOWN = 5
"""Marks listed under a reply in the debrief: more would not be read on a phone."""


def cards(
    say: Wording, heading: Html, chosen: Iterable[tuple[int, Card]], language: str, last: Mapping[str, Attempt]
) -> Sequence[Html]:
    """The customers to choose from, by number: type, setting, level, how it went last time."""
    parts = [heading]
    for number, card in chosen:
        words, attempt = card.said(language), last.get(card.id)
        parts.append(
            say(
                "card",
                number=number,
                title=words.title,
                type=words.type,
                setting=words.setting,
                level=level(card.level),
                last=say(f"last-{outcome(attempt)}"),
            )
        )
    return paged(parts)


def level(number: int) -> str:
    """The level as filled and empty circles, three in all."""
    return "●" * number + "○" * (3 - number)


def outcome(attempt: Attempt | None) -> str:
    """How an attempt went, as an id: `none`, `stopped` or the ending."""
    return "none" if attempt is None else attempt.ending or "stopped"


def scene(say: Wording, play: Play) -> Html:
    """What the student must know before the customer speaks."""
    lines = play.lines
    told = say("scene", title=lines.title, customer=lines.customer, scene=lines.scene, brief=lines.brief)
    return noted(say, lines.note, told)


def noted(say: Wording, note: str | None, scene: Html) -> Html:
    """The scene with its content note before it, if it has one."""
    return Html(f"{say('content-note', note=note)}\n\n{scene}") if note else scene


def note(say: Wording, note: CoachNote) -> Html:
    """The coach's note: marks with the student's words, what they did, one suggestion."""
    rows = [found(say, mark) for mark in note.found] or [say("note-nothing-found")]
    rows += [_conduct(say, sign) for sign in note.conduct]
    rows.append(say(f"effect-{note.effect}"))
    if note.suggestion:
        rows.append(say("note-suggestion", suggestion=say(f"suggest-{note.suggestion}")))
    return say("note", rows=Html("\n".join(rows)))


def found(say: Wording, mark: Mark) -> Html:
    """One mark with its evidence quoted."""
    kind = "fault" if mark.name in FAULTS else "neutral" if mark.name in NEUTRAL else "skill"
    return say(kind, words=short(mark.evidence, 80), mark=say(f"sign-{mark.name}"))


def _conduct(say: Wording, sign: str) -> Html:
    return say("conduct-good" if sign in GOOD_CONDUCT else "conduct-bad", text=say(f"conduct-{sign}"))


def meter(say: Wording, mood: int) -> Html:
    """The mood as a bar of ten cells and a word."""
    word = "low" if mood < 25 else "tense" if mood < 50 else "better" if mood < 75 else "high"
    return say("meter", bar=bar(mood), word=say(f"meter-{word}"))


def bar(mood: int) -> str:
    """The mood as ten cells, so many of them filled."""
    full = max(0, min(METER_CELLS, (mood + 5) // 10))
    return "▰" * full + "▱" * (METER_CELLS - full)


def happened(say: Wording, result: Debrief, before: Ledger, after: Ledger, rating: Rating | None) -> Html:
    """The debrief's first message: the student's own view beside it, the ending, 3/11 and 1/12."""
    parts = [say("debrief-title", ending=say(f"ending-{result.ending}"))]
    if rating and result.self_assessment:
        parts.append(say(f"own-{result.self_assessment}", rating=say(f"rating-{rating}")))
    if result.snapped or rating == "snapped":
        parts.append(say("snapped"))
    parts.append(say("last-words", words=quote(" ".join(result.last_words))))
    parts.append(say("told", ending=say(f"told-{result.ending}", people=result.told_to), words=quote(result.told)))
    if result.ladder:
        parts.append(_ladder(say, *result.ladder))
    parts.append(_ledger_moved(say, before, after))
    parts.append(say("rules-of-thumb", good=GOOD_IS_TOLD_TO, bad=BAD_IS_TOLD_TO, twelve=GOOD_FOR_ONE_BAD))
    return Html("\n\n".join(parts))


def _ladder(say: Wording, before: Rung, after: Standing) -> Html:
    if before == after:
        return say("ladder-stays", rung=say(f"rung-{before}"))
    return say("ladder-moved", before=say(f"rung-{before}"), after=say(f"rung-{after}"))


def _ledger_moved(say: Wording, before: Ledger, after: Ledger) -> Html:
    if after.debt > before.debt:
        return say("debt-grew", debt=after.debt, opened=after.debt - before.debt)
    if after.debt < before.debt:
        return say("debt-shrank", debt=after.debt)
    return say("debt-stays", debt=after.debt) if after.debt else say("debt-none")


def learned(say: Wording, result: Debrief, stock: Stock) -> Html:
    """The debrief's second message: checklist, best reply, the one to try again, thirds, listening, this customer."""
    parts = [say("checklist", steps=checks(say, result.steps), acts=checks(say, result.acts))]
    if result.best:
        marks = [found(say, mark) for mark in result.best.clearest_marks if mark.name not in FAULTS]
        parts.append(say("best", number=result.best.number, words=quote(result.best.reply), marks=_rows(marks)))
    if result.retry:
        parts.append(_retry(say, result.retry))
    parts.append(say("thirds", share=result.word_share, questions=result.questions, replies=result.replies))
    level = result.listening
    parts.append(
        say(
            "listening",
            level=level.level,
            text=say(f"listening-{level.level}"),
            number=level.turn.number,
            words=quote(level.turn.reply, 120),
        )
    )
    if result.peculiar:
        parts.append(_peculiar(say, result.peculiar))
    parts.append(say("customer-kind", type=stock.name, works=stock.works, spoils=stock.spoils))
    return Html("\n\n".join(parts))


def _peculiar(say: Wording, found: Peculiar) -> Html:
    return say(
        "peculiar-better" if found.own > 0 else "peculiar-worse",
        sign=say(f"sign-{found.sign}"),
        number=found.turn.number,
        own=signed(found.own),
        usual=signed(found.usual),
    )


def checks(say: Wording, checklist: Iterable[Check]) -> Html:
    """The lines of a checklist, each with the reply in which it was done or spoiled."""
    return Html("\n".join(_check(say, check) for check in checklist))


def _check(say: Wording, check: Check) -> Html:
    step = say(f"step-{check.id}")
    if check.spoiled_at is not None:
        return say("check-spoiled", step=step, number=check.spoiled_at)
    if check.done_at is None:
        return say("check-missed", step=step)
    if check.id in KEPT:
        return say("check-kept", step=step)
    return say("check-done", step=step, number=check.done_at)


def _rows(rows: Sequence[Html]) -> Html:
    return Html("\n".join(rows[:MARKS_SHOWN]))


def _retry(say: Wording, retry: Retry) -> Html:
    turn = retry.turn
    rows = [found(say, mark) for mark in turn.clearest_marks if mark.name in FAULTS]
    rows += [_conduct(say, sign) for sign in turn.conduct if sign not in GOOD_CONDUCT]
    if retry.lacked:
        rows = [*rows[: MARKS_SHOWN - 1], say("retry-lacked", signs=_names(say, retry.lacked))]
    return say("retry", number=turn.number, words=quote(turn.reply), marks=_rows(rows), change=signed(turn.change))


def _names(say: Wording, signs: Iterable[str]) -> Html:
    return Html(", ".join(say(f"sign-{sign}") for sign in signs))


def signed(number: int) -> str:
    """The number with its sign; a true minus."""
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "±0"


def transcript(
    say: Wording, opening: Sequence[str], turns: Sequence[Turn], customer: str, student: str | None = None
) -> list[Html]:
    """The whole talk with marks, in as many messages as it takes; `student` names who replied to somebody else."""
    blocks = [say("transcript-title"), *(_spoken(customer, line) for line in opening)]
    for turn in turns:
        marks = [found(say, mark) for mark in turn.clearest_marks]
        head = _reply(say, turn, student)
        blocks.append(Html("\n".join([head, *marks, *(_conduct(say, sign) for sign in turn.conduct)])))
        blocks += [_spoken(customer, line) for line in turn.lines]
    return paged(blocks)


def _reply(say: Wording, turn: Turn, student: str | None) -> Html:
    number, words, change = turn.number, short(turn.reply, 1500), signed(turn.change)
    if student is None:
        return say("transcript-reply", number=number, words=words, change=change)
    return say("transcript-of", name=student, number=number, words=words, change=change)


def _spoken(customer: str, line: str) -> Html:
    return Html(f"<b>{escape(customer, quote=False)}:</b> {escape(line, quote=False)}")


def paged(blocks: Iterable[Html]) -> list[Html]:
    """The blocks joined into as few messages as Telegram's length allows; a longer block is split at its lines."""
    pages: list[str] = []
    for block in blocks:
        fits = visible_length(block) <= MESSAGE_LENGTH
        for gap, part in [("\n\n", block)] if fits else [("\n", line) for line in block.split("\n")]:
            if pages and visible_length(pages[-1] + gap + part) <= MESSAGE_LENGTH:
                pages[-1] += gap + part
            else:
                pages.append(part)
    return [Html(page) for page in pages]


def visible_length(html: str) -> int:
    """The length that Telegram counts: without tags, in UTF-16 units (Bot API, sendMessage and MessageEntity)."""
    return len(unescape(re.sub("<[^>]*>", "", html)).encode("utf-16-le")) // 2


def progress(say: Wording, ledger: Ledger, skills: Mapping[str, tuple[int, int]], attempts: Sequence[Attempt]) -> Html:
    """The account over time and the skills."""
    rows = [
        say("skill-row", mark=say(f"sign-{skill}"), shown=shown, called=called, bar=_bar(shown, called))
        for skill, (shown, called) in skills.items()
        if called
    ]
    way = "".join(_symbol(attempt) for attempt in attempts[-20:])
    return say(
        "progress",
        way=way,
        talks=sum(attempt.ending is not None for attempt in attempts),
        good=ledger.heard_good,
        bad=ledger.heard_bad,
        account=say("debt-stays", debt=ledger.debt) if ledger.debt else say("debt-none"),
        skills=Html("\n".join(rows)),
    )


def _bar(shown: int, called: int) -> str:
    full = round(5 * shown / called)
    return "▰" * full + "▱" * (5 - full)


def _symbol(attempt: Attempt) -> str:
    return {"advocate": "🌟", "satisfied": "🙂", "indifferent": "😐", "angry": "😡", "removed": "🚪"}.get(
        attempt.ending or "", "⏹"
    )


def quote(text: str, limit: int = QUOTE_LENGTH) -> Html:
    """Somebody's words as a quotation, cut where they are long."""
    return Html(f"<blockquote>{escape(short(text, limit), quote=False)}</blockquote>")


def short(text: str, limit: int) -> str:
    """The text on one line, with “…” where it is longer; counted as Telegram counts, which takes an emoji for two."""
    text = " ".join(text.split())
    units = text.encode("utf-16-le", "surrogatepass")
    return text if len(units) <= 2 * limit else units[: 2 * (limit - 1)].decode("utf-16-le", "ignore").rstrip() + "…"
