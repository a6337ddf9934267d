"""The fixtures of these tests."""

from tests.agents.real import config as config
from tests.agents.real import play as play
from tests.agents.real import version as version
