"""Keys under which letters wait, for whoever withdraws them without having written them."""


def reminder_key(assignment_id: int | str) -> str:
    """Of the reminders of an assignment; with an empty id, what all of these begin with."""
    return f"remind.{assignment_id}"
