"""Settings for all tests."""

from hypothesis import settings

# A slow machine is no failure: no test asserts how long something takes.
settings.register_profile("atlas", deadline=None)
settings.load_profile("atlas")
