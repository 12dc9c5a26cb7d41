"""The version of the program, in one place: the build, the command line and the window read it here."""

VERSION = '0.1.0'
