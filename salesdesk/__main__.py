"""The program as a module and as the command `salesdesk`."""

import sys

from salesdesk.cli.main import main

if __name__ == '__main__':
    sys.exit(main())
