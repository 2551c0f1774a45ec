"""The gallery under test asks for what windows under test ask for."""

from tests.ui.conftest import built_demo as built_demo
from tests.ui.conftest import family as family
from tests.ui.conftest import garbage_on_the_gui_thread as garbage_on_the_gui_thread
