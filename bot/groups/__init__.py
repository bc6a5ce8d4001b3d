"""Teams in group chats: the lobby, the ways of playing, the debrief; what is shown there and what privately."""
