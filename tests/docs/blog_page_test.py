# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What a browser makes of the page of the blog: blog_page_test.py PROGRAM CHROMIUM."""

from __future__ import annotations

import html
import os
import subprocess
import sys
import tempfile
import unittest

from blog_server import Server, SqliteFile

MARKUP = "<img src=x onerror=\"document.title='taken'\"> & 'Grüße' 🦊"


def shown_by(chromium: str, url: str) -> str:
    """The document as the browser has it, when its scripts have nothing more to do."""
    # Its sandbox refuses root, and a container has little shared memory.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as profile:
        ended = subprocess.run(
            [chromium, "--headless", *as_root, "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             f"--user-data-dir={profile}", "--virtual-time-budget=10000", "--dump-dom", url],
            capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "HOME": profile})
    if ended.returncode != 0:
        raise AssertionError(f"the browser ended with {ended.returncode}: {ended.stderr}")
    return ended.stdout


class PageTest(unittest.TestCase):
    program = ""
    chromium = ""

    def test_it_shows_what_was_written_as_text(self) -> None:
        database = SqliteFile()
        blog = Server(self.program, database.url)
        author = blog.call("POST", "/api/users", {"name": "Ada"}).json
        post = blog.call("POST", "/api/posts", {"author_id": author["id"], "title": MARKUP, "body": f"of {MARKUP}",
                                                "tags": ["looms"]}).json
        blog.call("POST", f"/api/posts/{post['id']}/comments", {"author_id": author["id"], "body": "First!"})
        document = shown_by(self.chromium, f"http://127.0.0.1:{blog.port}/")
        self.assertEqual(blog.stop(), 0)
        database.drop()

        as_text = html.escape(MARKUP, quote=False)
        self.assertIn(f"<h2>{as_text}</h2>", document)
        self.assertIn(f'<p class="body">of {as_text}</p>', document)
        self.assertIn("Comments (1)", document)
        self.assertIn("#looms", document)
        self.assertIn("looms (1)", document, "the tag can be chosen")
        self.assertIn("<title>A small blog</title>", document, "no script of a title has run")


if __name__ == "__main__":
    PageTest.program, PageTest.chromium = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
