"""What a teacher says of a talk that was handed in: a comment in words or by voice, and marks put right."""

from collections.abc import Sequence
from html import escape
from typing import Literal

from bot import render
from bot.classroom import reminders
from bot.classroom.clock import day
from bot.classroom.own_work import OwnWork, own_work
from bot.classroom.talk import Talk, handed_talk, scenario_title
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import Handed, handed_in
from bot.routes import Question, Route, Routes
from bot.shows import Button, Change, Keyboard, Letter, Message, Sent, Typed, Voice
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.replies.marks import MARKS
from dialogues.session import Turn
from dialogues.summary import summarise
from storage import assignments, attempts, outbox, remarks, teachers
from storage.remarks import Comment, Correction

LONGEST = 3000
"""Characters of a comment: it must fit into one message with what stands around it."""
PAUSE = 120.0
"""Seconds for which the student's letter on corrections waits, so that several make one letter."""


MOVED_BY_MARKS = frozenset({"marks", "mood"})
"""Kinds of goals that corrected marks can bring nearer or take away: the ending stays as it was."""


class Remarks:
    """Comments and corrections; `content` has what the talks were about."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            presses={
                "remark": Route(handed_in, self.ask),
                "correct": Route(handed_in, self.choose_turn),
                "marks": Route(handed_in, self.marks),
                "missing": Route(handed_in, self.missing),
                "wrong": Route(handed_in, self.wrong),
                "missed": Route(handed_in, self.missed),
                "restore": Route(handed_in, self.restore),
            },
            questions={"remark": Question(handed_in, self.comment, voice=True)},
        )

    # Comments

    async def ask(self, visit: Visit, desk: Desk, handed: Handed, _: str) -> None:
        """Ask what the teacher wants to say of the talk."""
        if handed.attempt.ended_at is None:
            visit.toast("handed-going")
            return
        visit.tell("remark-ask", name=handed.member.name)
        visit.ask(f"remark.{_place(handed)}")

    async def comment(self, visit: Visit, desk: Desk, handed: Handed, answer: Typed | Sent) -> None:
        """Keep the words or the voice message with the talk, and send them to the student."""
        words = answer.text.strip() if isinstance(answer, Typed) else ""
        if isinstance(answer, Typed) and not words:
            await self.ask(visit, desk, handed, "")
            return
        if render.visible_length(escape(words)) > LONGEST:
            visit.tell("remark-too-long", most=LONGEST)
            visit.ask(f"remark.{_place(handed)}")
            return
        teacher, chat_id = await teachers.name(desk.tx, desk.chat_id) or "", handed.member.chat_id
        said = Comment(teacher, "text", words, desk.now)
        if isinstance(answer, Sent):
            said = Comment(teacher, "voice", answer.file_id, desk.now)
        await remarks.comment(desk.tx, chat_id, handed.attempt.number, said)
        visit.letters.append(Letter(chat_id, self._comment(await desk.say_to(chat_id), handed, said)))
        visit.tell("remark-sent", f"handed.{_place(handed)}", name=handed.member.name)

    def _comment(self, say: Wording, handed: Handed, said: Comment) -> Message | Voice:
        title = scenario_title(say, self._content, handed.attempt.scenario)
        at = day(say, handed.cohort, handed.attempt.started_at)
        buttons = _to_the_talk(say, handed)
        if said.kind == "voice":
            caption = say("remark-letter-voice", teacher=said.teacher, title=title, day=at)
            return Voice(said.content, caption, buttons)
        text = say("remark-letter", teacher=said.teacher, title=title, day=at, words=said.content)
        return Message(text, buttons)

    # Corrections

    async def choose_turn(self, visit: Visit, desk: Desk, handed: Handed, page: str) -> None:
        """The replies of the talk, a button each."""
        if (talk := await self._correctable(visit, desk, handed)) is None:
            return
        buttons = [
            Button(
                visit.say("correct-turn", number=turn.number, words=render.short(turn.reply, 40)),
                "marks",
                f"{talk.place}.{turn.number}",
            )
            for turn in talk.played
        ]
        keyboard = paged(visit, buttons, "correct", page, f"{talk.place}.")
        visit.show(visit.say("correct-which"), (*keyboard, *visit.column(f"handed.{talk.place}")))

    async def marks(self, visit: Visit, desk: Desk, handed: Handed, rest: str) -> None:
        """The marks of one reply, a button each, and what teachers corrected in it."""
        talk = await self._correctable(visit, desk, handed)
        if talk and (turn := _turn(talk.turns, rest)):
            self._show_marks(visit, talk, turn)

    def _show_marks(self, visit: Visit, talk: Talk, turn: Turn) -> None:
        say, place = visit.say, f"{talk.place}.{turn.number}"
        rows = [render.found(say, mark) for mark in turn.clearest_marks] or [say("marks-none")]
        put_right = {one.mark: one.verdict for one in talk.corrections if one.turn == turn.number}
        found = [mark.name for mark in turn.clearest_marks if mark.name not in put_right]
        buttons = [Button(say("mark-wrong", mark=say(f"sign-{name}")), "wrong", f"{place}.{name}") for name in found]
        for name, verdict in put_right.items():
            label = say("mark-restore" if verdict == "wrong" else "mark-drop", mark=say(f"sign-{name}"))
            buttons.append(Button(label, "restore", f"{place}.{name}"))
        buttons += [visit.button(f"missing.{place}"), visit.button(f"correct.{talk.place}", say("correct-other"))]
        text = say("marks-of", number=turn.number, words=render.quote(turn.reply), rows=Html("\n".join(rows)))
        visit.shows.append(Change(Html(f"{text}\n\n{say('marks-how')}"), tuple((button,) for button in buttons)))

    async def missing(self, visit: Visit, desk: Desk, handed: Handed, rest: str) -> None:
        """The marks that the reply does not have, a button each."""
        talk = await self._correctable(visit, desk, handed)
        if talk and (turn := _turn(talk.turns, rest)):
            place = f"{talk.place}.{turn.number}"
            absent = [name for name in MARKS if name not in turn.names and name not in _put_right(talk, turn.number)]
            buttons = [Button(visit.say(f"sign-{name}"), "missed", f"{place}.{name}") for name in absent]
            rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
            text = visit.say("missing-which", number=turn.number, words=render.quote(turn.reply))
            visit.shows.append(Change(text, (*rows, (visit.button(f"marks.{place}"),))))

    async def wrong(self, visit: Visit, desk: Desk, handed: Handed, rest: str) -> None:
        """Take away a mark that a rule found where it is not."""
        await self._correct(visit, desk, handed, rest, "wrong")

    async def missed(self, visit: Visit, desk: Desk, handed: Handed, rest: str) -> None:
        """Add a mark that the rules missed."""
        await self._correct(visit, desk, handed, rest, "missed")

    async def restore(self, visit: Visit, desk: Desk, handed: Handed, rest: str) -> None:
        """Take a correction back."""
        talk = await self._correctable(visit, desk, handed)
        turn, mark = _turn(talk.played, rest) if talk else None, _mark(rest)
        if talk and turn and mark in _put_right(talk, turn.number):
            await remarks.let_stand(desk.tx, handed.member.chat_id, handed.attempt.number, turn.number, mark)
            await self._follow(visit, desk, handed)
        await self.marks(visit, desk, handed, rest)

    async def _correct(
        self, visit: Visit, desk: Desk, handed: Handed, rest: str, verdict: Literal["wrong", "missed"]
    ) -> None:
        talk = await self._correctable(visit, desk, handed)
        turn, mark = _turn(talk.played, rest) if talk else None, _mark(rest)
        fits = turn is not None and mark in MARKS and (mark in turn.names) == (verdict == "wrong")
        if talk and turn and fits and mark not in _put_right(talk, turn.number):
            correction = Correction(turn.number, mark, verdict)
            await remarks.correct(desk.tx, handed.member.chat_id, handed.attempt.number, correction, desk.now)
            await self._follow(visit, desk, handed)
        await self.marks(visit, desk, handed, rest)

    async def _follow(self, visit: Visit, desk: Desk, handed: Handed) -> None:
        """Let the student's result follow the corrections as they are now: summary, reminder, a letter."""
        chat_id, number = handed.member.chat_id, handed.attempt.number
        if (talk := await handed_talk(desk.tx, self._content, handed)) is None:
            return
        summary = summarise(talk.turns, talk.ending)
        await attempts.summarise(desk.tx, chat_id, number, summary.model_dump_json())
        assigned = await assignments.assigned(desk.tx, handed.assignment.id, chat_id)
        work = await own_work(desk.tx, assigned, desk.now) if assigned else None
        if work:
            await reminders.renew(visit, desk, self._content, work)
        key = f"corrected.{talk.place}"
        untold = await outbox.states(desk.tx, chat_id, key) == {"pending"}
        await outbox.withdraw(desk.tx, chat_id, key)
        # What was put right and taken back before the student heard of it is no news.
        if talk.corrections or not untold:
            say, text = await desk.say_to(chat_id), await self._told(desk, talk)
            goal = _goal(say, work) if work else []
            letter = Message(Html("\n".join([text, *goal])), _to_the_talk(say, handed))
            visit.letters.append(Letter(chat_id, letter, due_at=desk.now + PAUSE, key=key))

    async def _told(self, desk: Desk, talk: Talk) -> Html:
        """What the student is told of all corrections of the talk, in their language."""
        say, teacher = await desk.say_to(talk.handed.member.chat_id), await teachers.name(desk.tx, desk.chat_id) or ""
        title, at = talk.title(say, self._content), day(say, talk.handed.cohort, talk.handed.attempt.started_at)
        rows = [
            say(f"corrected-{one.verdict}", number=one.turn, mark=say(f"sign-{one.mark}")) for one in talk.corrections
        ]
        if not rows:
            return say("corrected-back", teacher=teacher, title=title, day=at)
        return say("corrected-letter", teacher=teacher, title=title, day=at, rows=Html("\n".join(rows)))

    async def _correctable(self, visit: Visit, desk: Desk, handed: Handed) -> Talk | None:
        """The talk, if its marks can be judged anew; else the teacher is told why not."""
        talk = await handed_talk(desk.tx, self._content, handed)
        if talk is None:
            visit.toast("handed-going" if handed.attempt.ended_at is None else "handed-nothing")
        elif talk.play is None:
            visit.tell("correct-gone")
        return talk if talk and talk.play else None


def _goal(say: Wording, work: OwnWork) -> list[Html]:
    """How the goal stands after the corrections, where they can bring it nearer or take it away.

    Also where it stands as before: an earlier letter may have said something else.
    """
    if work.task.goal.kind not in MOVED_BY_MARKS:
        return []
    return [say("recounted-reached" if work.done else "recounted-open")]


def _place(handed: Handed) -> str:
    return f"{handed.assignment.id}.{handed.member.number}.{handed.attempt.number}"


def _to_the_talk(say: Wording, handed: Handed) -> Keyboard:
    """The button under a student's letter: their own talk, with what was said of it."""
    return ((Button(say("button-transcript"), "transcript", str(handed.attempt.number)),),)


def _turn(turns: Sequence[Turn], rest: str) -> Turn | None:
    """The turn whose number stands first in the rest of a button's argument."""
    return next((turn for turn in turns if str(turn.number) == rest.partition(".")[0]), None)


def _mark(rest: str) -> str:
    """The mark that stands after it."""
    return rest.partition(".")[2]


def _put_right(talk: Talk, number: int) -> set[str]:
    """The marks of a turn that teachers have put right."""
    return {one.mark for one in talk.corrections if one.turn == number}
