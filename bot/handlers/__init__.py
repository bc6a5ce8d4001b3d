"""Telegram handlers: each turns an update into a use case's input and shows what it gives back."""
