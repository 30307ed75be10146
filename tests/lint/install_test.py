#!/usr/bin/env python3
""".ci/install installs what is missing, and only that; .ci/debian says what it lacks. The machine's
commands are made up."""
import subprocess
import tempfile
import unittest
from pathlib import Path

SCRIPTS = Path(__file__).parent.parent.parent / ".ci"
SCRIPT = SCRIPTS / "install"

# What stands for each command: it notes how it was called.
NOTE = '#!/bin/sh\necho "${0##*/} $*" >>"$CALLS"\n'
COMMANDS = {
    "dpkg-query": '#!/bin/sh\nfor last; do :; done\n'
                  'case " $INSTALLED " in *" $last "*) printf installed ;; *) exit 1 ;; esac\n',
    "id": '#!/bin/sh\necho "$USER_ID"\n',
    "apt-get": NOTE,
    "sudo": NOTE + 'exec "$@"\n',
}


class Machine:
    """What .ci/install PACKAGES does on a machine with these commands."""

    def __init__(self, packages, installed="", user=0, lacks=()):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in COMMANDS.items():
                if name not in lacks:
                    Path(folder, name).write_text(text)
                    Path(folder, name).chmod(0o755)
            Path(folder, "env").symlink_to("/usr/bin/env")
            calls = Path(folder, "calls")
            calls.touch()
            environment = {"PATH": folder, "CALLS": str(calls), "INSTALLED": installed,
                           "USER_ID": str(user)}
            done = subprocess.run(["/bin/sh", SCRIPT, *packages.split()], env=environment,
                                  capture_output=True, text=True)
            self.calls = calls.read_text().splitlines()
            self.code, self.err = done.returncode, done.stderr


class Install(unittest.TestCase):
    def test_nothing_missing(self):
        machine = Machine("cmake g++", installed="g++ cmake")
        self.assertEqual((machine.code, machine.calls), (0, []))

    def test_only_what_is_missing(self):
        machine = Machine("cmake g++ gettext", installed="cmake")
        self.assertEqual((machine.code, machine.calls), (0, [
            "apt-get update --quiet",
            "apt-get install --quiet --yes --no-install-recommends g++ gettext"]))

    def test_through_sudo_when_not_root(self):
        machine = Machine("g++", user=1000)
        self.assertEqual((machine.code, machine.calls[0], len(machine.calls)),
                         (0, "sudo apt-get update --quiet", 4))

    def test_neither_root_nor_sudo(self):
        machine = Machine("g++", user=1000, lacks=["sudo"])
        self.assertEqual((machine.code, machine.calls, machine.err),
                         (1, [], "missing packages; as root: apt-get install g++\n"))

    def test_no_apt(self):
        machine = Machine("cmake g++", lacks=["apt-get", "dpkg-query"])
        self.assertEqual((machine.code, machine.calls), (0, []))
        self.assertIn("    cmake g++\n", machine.err)


class Debian(unittest.TestCase):
    def refusal(self, *arguments, user=0):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "id").write_text(COMMANDS["id"])
            Path(folder, "id").chmod(0o755)
            done = subprocess.run([SCRIPTS / "debian", *arguments], capture_output=True, text=True,
                                  env={"PATH": f"{folder}:/usr/bin:/bin", "USER_ID": str(user)})
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        return done.stderr

    def test_names_the_releases(self):
        for arguments in ([], [""], ["../trixie"]):
            self.assertEqual(self.refusal(*arguments), "debian: which release? make debian "
                             "RELEASE=bookworm, or RELEASE=trixie\n")

    def test_asks_for_root(self):
        self.assertEqual(self.refusal("trixie", user=1000),
                         "debian: chroot needs root: sudo make debian RELEASE=trixie\n")


if __name__ == "__main__":
    unittest.main()
