# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Drives the blog of docs/examples by its API: blog_test.py PROGRAM sqlite|postgres."""

from __future__ import annotations

import subprocess
import sys
import unittest
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from blog_server import DATABASES, Answer, Server

HOSTILE = [
    "O'Hara \"quoted\" \\ back",
    "'; DROP TABLE posts; --",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "100% _under_ $1 ?1 :name {} \\u0000",
    "Zoë, 日本語, עברית, 🦊👩‍👩‍👧, e\u0301",
    "tab\tline\nreturn\r\u2028\u2029\x7f",
]
numbers = count(1)


class BlogTest(unittest.TestCase):
    program = ""
    kind = ""

    @classmethod
    def setUpClass(cls) -> None:
        cls.database = DATABASES[cls.kind]()
        cls.blog = Server(cls.program, cls.database.url)

    @classmethod
    def tearDownClass(cls) -> None:
        status = cls.blog.stop()
        cls.database.drop()
        assert status == 0, f"the blog ended with {status}"

    def made(self, path: str, body: object) -> dict:
        answer = self.blog.call("POST", path, body)
        self.assertEqual(answer.status, 201, answer.text)
        return answer.json

    def user(self, name: str | None = None) -> dict:
        return self.made("/api/users", {"name": name or f"user {next(numbers)}"})

    def post(self, **members: object) -> dict:
        members.setdefault("author_id", self.user()["id"] if "author_id" not in members else None)
        return self.made("/api/posts", {"title": "A title", "body": "A body"} | members)

    def refused(self, answer: Answer, status: int, field: str | None = None) -> None:
        self.assertEqual(answer.status, status, answer.text)
        self.assertTrue(answer.json["error"])
        self.assertEqual(answer.json.get("field"), field, answer.text)


class UserTest(BlogTest):
    def test_they_join_are_renamed_and_leave(self) -> None:
        ada = self.user("Ada")
        self.assertEqual(ada, {"id": ada["id"], "name": "Ada", "version": 1})
        renamed = self.blog.call("PATCH", f"/api/users/{ada['id']}", {"version": 1, "name": "Ada L."})
        self.assertEqual((renamed.status, renamed.json), (200, {"id": ada["id"], "name": "Ada L.", "version": 2}))
        self.assertIn(renamed.json, self.blog.get("/api/users").json)
        self.assertEqual(self.blog.call("DELETE", f"/api/users/{ada['id']}", version=2).status, 204)
        self.assertNotIn("Ada L.", [each["name"] for each in self.blog.get("/api/users").json])

    def test_a_name_is_there_once(self) -> None:
        self.user("Ben")
        cyd = self.user("Cyd")
        self.refused(self.blog.call("POST", "/api/users", {"name": "Ben"}), 409)
        self.refused(self.blog.call("PATCH", f"/api/users/{cyd['id']}", {"version": 1, "name": "Ben"}), 409)

    def test_a_name_is_a_text_of_some_length(self) -> None:
        self.user("ü" * 80)
        for name in ("", " \n ", "ü" * 81, "a\0b", 7, None, ["Ada"]):
            self.refused(self.blog.call("POST", "/api/users", {"name": name}), 422, "name")
        self.refused(self.blog.call("POST", "/api/users", {}), 422, "name")

    def test_who_has_written_stays(self) -> None:
        author = self.user()
        self.post(author_id=author["id"])
        self.refused(self.blog.call("DELETE", f"/api/users/{author['id']}", version=1), 409)
        self.assertIn(author, self.blog.get("/api/users").json)


class PostTest(BlogTest):
    def test_it_is_read_as_it_was_written(self) -> None:
        author = self.user()
        written = self.post(author_id=author["id"], tags=[" C++ ", "sql", "c++"])
        self.assertEqual((written["author"], written["tags"], written["version"]), (author, ["c++", "sql"], 1))
        comment = self.made(f"/api/posts/{written['id']}/comments", {"author_id": author["id"], "body": "First!"})
        read = self.blog.get(f"/api/posts/{written['id']}")
        self.assertEqual(read.json, written | {"comments": [comment]})
        self.assertEqual(read.statements, 4, "post, tags and comments; the author is the same, and in memory")

    def test_a_list_takes_four_statements_however_long_it_is(self) -> None:
        authors = [self.user()["id"] for _ in range(5)]
        for number in range(30):
            post = self.post(author_id=authors[number % 5], tags=["list", f"list {number % 7}"])
            for _ in range(number % 3):
                self.made(f"/api/posts/{post['id']}/comments", {"author_id": authors[0], "body": "Hm."})
        for limit in (1, 30):
            self.assertEqual(self.blog.get("/api/posts", tag="list", limit=limit).statements, 4)
        listed = self.blog.get("/api/posts", tag="list", limit=100).json
        self.assertEqual([each["comment_count"] for each in listed], [number % 3 for number in reversed(range(30))])
        self.assertEqual(listed[0]["tags"], ["list", "list 1"])
        self.assertEqual(len(self.blog.get("/api/posts", author_id=authors[0], tag="list").json), 6)

    def test_a_list_has_pages(self) -> None:
        ids = [self.post(tags=["paged"])["id"] for _ in range(5)]
        first = self.blog.get("/api/posts", tag="paged", limit=3).json
        second = self.blog.get("/api/posts", tag="paged", limit=3, before=first[-1]["id"]).json
        self.assertEqual([each["id"] for each in first + second], ids[::-1])

    def test_it_is_found_by_its_text(self) -> None:
        found = [self.post(title="Of Looms and MILLS", tags=["found"])["id"], self.post(body="mills", tags=["found"])["id"]]
        self.post(body="a mi_ls, 100%", tags=["found"])
        self.assertEqual([each["id"] for each in self.blog.get("/api/posts", text="Mills").json], found[::-1])
        self.assertEqual(len(self.blog.get("/api/posts", text="0%").json), 1)
        self.assertEqual(self.blog.get("/api/posts", text="mi%ls").json, [])

    def test_it_is_edited(self) -> None:
        post = self.post(tags=["old", "both"])
        path = f"/api/posts/{post['id']}"
        edited = self.blog.call("PATCH", path, {"version": 1, "title": "Another", "tags": ["new", "both"]})
        self.assertEqual(edited.status, 200, edited.text)
        read = self.blog.get(path).json
        self.assertEqual((read["title"], read["body"], sorted(read["tags"])), ("Another", "A body", ["both", "new"]))
        self.assertEqual(read["version"], 2)
        tags_only = self.blog.call("PATCH", path, {"version": 2, "tags": []})
        self.assertEqual((tags_only.json["version"], tags_only.json["tags"]), (3, []))
        names = [each["name"] for each in self.blog.get("/api/tags").json]
        self.assertNotIn("old", names, "only tags of posts are shown")

    def test_what_is_removed_is_out_of_sight_until_it_is_purged(self) -> None:
        post = self.post(title="A mistake", tags=["mistake"])
        path = f"/api/posts/{post['id']}"
        self.made(f"{path}/comments", {"author_id": post["author"]["id"], "body": "Oh."})
        self.assertEqual(self.blog.call("DELETE", path, version=1).status, 204)
        self.refused(self.blog.get(path), 404)
        self.refused(self.blog.call("DELETE", path, version=2), 404)
        self.refused(self.blog.call("POST", f"{path}/comments", {"author_id": 1, "body": "Late."}), 404)
        self.assertEqual(self.blog.get("/api/posts", tag="mistake").json, [])
        self.assertGreaterEqual(self.blog.call("DELETE", "/api/trash").json["purged"], 1)
        self.assertEqual(self.blog.call("DELETE", "/api/trash").json, {"purged": 0})
        trail = [each for each in self.blog.get("/api/audit", limit=1000).json
                 if (each["subject"], each["subject_id"]) == ("post", post["id"])]
        self.assertEqual([each["what"] for each in trail], ["purged", "removed", "created"])
        self.assertEqual({each["caption"] for each in trail}, {"A mistake"})

    def test_what_fails_leaves_no_trail(self) -> None:
        before = self.blog.get("/api/audit").json
        self.refused(self.blog.call("POST", "/api/posts", {"author_id": 10**9, "title": "t", "body": "b", "tags": ["x9"]}),
                     422, "author_id")
        self.assertEqual(self.blog.get("/api/audit").json, before)


class HostileTest(BlogTest):
    def test_any_text_comes_back_as_it_was(self) -> None:
        for text in HOSTILE:
            author = self.user(text)
            post = self.post(author_id=author["id"], title=text, body=text, tags=[text[:40]])
            self.made(f"/api/posts/{post['id']}/comments", {"author_id": author["id"], "body": text})
            read = self.blog.get(f"/api/posts/{post['id']}").json
            self.assertEqual([read["title"], read["body"], read["author"]["name"], read["comments"][0]["body"]], [text] * 4)
            for search in ({"text": text}, {"tag": read["tags"][0]}):
                self.assertEqual([each["id"] for each in self.blog.get("/api/posts", **search).json], [post["id"]], search)

    def test_fields_are_checked(self) -> None:
        author = self.user()["id"]
        good = {"author_id": author, "title": "t", "body": "b"}
        for field, value in (("title", "x" * 201), ("title", ""), ("title", 1), ("body", "\0"), ("author_id", "1"),
                             ("author_id", 2**63), ("author_id", 1.5), ("author_id", -1), ("tags", "sql"), ("tags", [1]),
                             ("tags", [" "]), ("tags", ["x" * 41])):
            self.refused(self.blog.call("POST", "/api/posts", good | {field: value}), 422, field)
        path = f"/api/posts/{self.post()['id']}"
        for version in (None, "1", 0, 2**31):
            self.refused(self.blog.call("PATCH", path, {"version": version, "title": "t"}), 422, "version")
        for version in ("", "x", "0", "1.5"):
            self.refused(self.blog.call("DELETE", path, version=version), 422, "version")
        for name, value in (("limit", 0), ("limit", 101), ("limit", "all"), ("before", "x"), ("author_id", 10**30)):
            self.refused(self.blog.get("/api/posts", **{name: value}), 422, name)

    def test_what_is_no_json_is_refused(self) -> None:
        as_json = {"Content-Type": "application/json"}
        for body in (b"", b"{", b"[]", b"1", b'{"name":"\xff"}', b'{"name":"\\ud800"}', b"[" * 10_000, b'{"name":NaN}'):
            self.refused(self.blog.send("POST", "/api/users", body, as_json), 400)
        self.refused(self.blog.send("POST", "/api/users", b'{"name":"x"}', {"Content-Type": "text/plain"}), 415)
        self.refused(self.blog.send("POST", "/api/users", b'{"name":"x"}'), 415)
        self.refused(self.blog.send("POST", "/api/users", b'"' + b"x" * 2_000_000 + b'"', as_json), 413)

    def test_what_is_not_there_is_not_found(self) -> None:
        for path in ("/api/posts/999999", "/api/posts/0", "/api/posts/99999999999999999999", "/api/nothing", "/api/posts/x",
                     "/../main.cpp", "/%2e%2e/main.cpp"):
            self.refused(self.blog.get(path), 404)
        self.refused(self.blog.call("PATCH", "/api/users/999999", {"version": 1, "name": "n"}), 404)

    def test_a_search_for_no_text_ends_well(self) -> None:
        for path in ("/api/posts?text=%00", "/api/posts?text=%FF", "/api/posts?tag=%FF%00"):
            self.assertIn(self.blog.send("GET", path).status, (200, 422), path)

    def test_the_page_runs_no_foreign_scripts(self) -> None:
        page = self.blog.get("/")
        self.assertEqual(page.status, 200)
        self.assertIn("default-src 'self'", page.headers["Content-Security-Policy"])
        self.assertNotRegex(page.text, "https?://")


class ConflictTest(BlogTest):
    def test_the_second_of_two_clients_is_told(self) -> None:
        post = self.post()
        path = f"/api/posts/{post['id']}"
        self.assertEqual(self.blog.call("PATCH", path, {"version": 1, "title": "The first"}).status, 200)
        self.refused(self.blog.call("PATCH", path, {"version": 1, "title": "The second"}), 409)
        self.refused(self.blog.call("DELETE", path, version=1), 409)
        self.assertEqual(self.blog.get(path).json["title"], "The first")

    def test_of_many_at_once_one_wins(self) -> None:
        path = f"/api/posts/{self.post()['id']}"

        def edit(number: int) -> int:
            return self.blog.call("PATCH", path, {"version": 1, "title": f"of {number}"}).status

        with ThreadPoolExecutor(16) as clients:
            statuses = Counter(clients.map(edit, range(16)))
        self.assertEqual(statuses, {200: 1, 409: 15})
        self.assertEqual(self.blog.get(path).json["version"], 2)

    def test_many_write_at_once(self) -> None:
        tags = ["busy", "new", "shared"]
        authors = [self.user()["id"] for _ in range(8)]

        def work(author: int) -> None:
            for number in range(10):
                post = self.post(author_id=author, tags=tags[number % 3:] + tags[:number % 3] + [f"busy {number}"])
                self.made(f"/api/posts/{post['id']}/comments", {"author_id": author, "body": "Mine."})
                self.assertEqual(self.blog.get("/api/posts").status, 200)

        with ThreadPoolExecutor(8) as clients:
            list(clients.map(work, authors))
        self.assertEqual({each["name"]: each["posts"] for each in self.blog.get("/api/tags").json if each["name"] in tags},
                         {name: 80 for name in tags})
        listed = self.blog.get("/api/posts", tag="busy", limit=100).json
        self.assertEqual([each["comment_count"] for each in listed], [1] * 80)


class ProgramTest(unittest.TestCase):
    def test_it_says_why_it_does_not_start(self) -> None:
        for arguments in (["sqlite:////no/such/folder/blog.db"], ["--port", "x"], ["--port"], ["--unknown", "1"],
                          ["sqlite::memory:", "--address", "256.0.0.1", "--port", "0"]):
            ended = subprocess.run([BlogTest.program, *arguments], capture_output=True, text=True, timeout=60, check=False)
            self.assertEqual((ended.returncode, ended.stdout), (1, ""), arguments)
            self.assertTrue(ended.stderr.strip(), arguments)

    def test_a_database_that_breaks_is_a_matter_of_the_log(self) -> None:
        database = DATABASES[BlogTest.kind]()
        blog = Server(BlogTest.program, database.url)
        database.run("DROP TABLE audit_entries")
        answer = blog.call("POST", "/api/users", {"name": "Secret name"})
        self.assertEqual(answer.status, 500)
        self.assertNotIn("audit", answer.text)
        self.assertIn("audit_entries", blog.log())
        self.assertNotIn("Secret name", blog.log())
        self.assertEqual(blog.get("/api/users").json, [], "all is undone")
        self.assertEqual(blog.stop(), 0)
        database.drop()

    def test_what_was_written_is_there_after_a_restart(self) -> None:
        database = DATABASES[BlogTest.kind]()
        blog = Server(BlogTest.program, database.url)
        blog.call("POST", "/api/users", {"name": "Ada"})
        self.assertEqual(blog.stop(), 0)
        blog = Server(BlogTest.program, database.url)
        self.assertEqual([each["name"] for each in blog.get("/api/users").json], ["Ada"])
        self.assertEqual(blog.stop(), 0)
        database.drop()


if __name__ == "__main__":
    BlogTest.program, BlogTest.kind = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
