"""The pure core: plays the customer, reads replies, writes the debrief. No I/O, no clock, no Telegram."""
