"""The program as a module and as the command `salesdesk`."""

import gc
import sys

# What is loaded and built at a start stays: to look through it for garbage again and again would only cost time.
gc.set_threshold(100_000, 20, 20)

from salesdesk.cli.main import main  # noqa: E402 - the line above is for what this one loads

if __name__ == '__main__':
    sys.exit(main())
