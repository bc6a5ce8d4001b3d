"""How Hypothesis tries things out here."""

from hypothesis import settings

# What is slow on a busy machine is not wrong; where time matters, a test counts steps instead.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
