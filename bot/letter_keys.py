"""Keys under which letters wait, for whoever withdraws them without having written them."""

SOME_LETTER = "letter"
"""Of those that nobody withdraws: every letter has a key, by which the sender knows it from an answer."""


def reminder_key(assignment_id: int | str) -> str:
    """Of the reminders of an assignment; with an empty id, what all of these begin with."""
    return f"remind.{assignment_id}"


def invite_key(cohort_id: int, team_number: int) -> str:
    """Of the invitations to the group of a team."""
    return f"invite.{cohort_id}.{team_number}"


def nudge_key(assignment_id: int) -> str:
    """Of a teacher's word to those who have not begun an assignment."""
    return f"nudge.{assignment_id}"


def tricks_key(cohort_id: int) -> str:
    """Of the word to a class's teachers that new tricks wait for them."""
    return f"tricks.{cohort_id}"
