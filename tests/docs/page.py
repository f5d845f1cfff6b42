# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Reads the code blocks, headings and links of a Markdown page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^(\s*)(`{3,})\s*(.*?)\s*$")
HIDDEN = re.compile(r"^<!--\s*(schema|setup)\b\s*(.*)$")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")

# What may follow ```cpp; see check.py for what each means.
CPP_ROLES = ("", "program", "schema", "postgres", "reject", "reject schema")
OTHER_LANGUAGES = ("text", "sh", "console", "cmake", "sql", "json")


class PageError(Exception):
    """A page that cannot be read; the message begins with its name and line."""


@dataclass(frozen=True)
class Block:
    language: str
    role: str
    text: str
    line: int  # of its first line of text, from 1


@dataclass
class Page:
    name: str
    blocks: list[Block] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)

    def with_role(self, *roles: str) -> list[Block]:
        return [block for block in self.blocks if block.language == "cpp" and block.role in roles]

    def after(self, block: Block) -> Block | None:
        """The fenced block that follows."""
        place = self.blocks.index(block) + 1
        return self.blocks[place] if place < len(self.blocks) else None

    def anchors(self) -> set[str]:
        """The names under which sites show the headings; a repeated heading gets a number."""
        found: set[str] = set()
        for heading in self.headings:
            plain = LINK.sub(lambda link: link.group(0)[1:].split("](")[0], heading).lower()
            anchor = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
            repeated = 0
            unique = anchor
            while unique in found:
                repeated += 1
                unique = f"{anchor}-{repeated}"
            found.add(unique)
        return found


def read_page(path: Path, name: str) -> Page:
    return parse_page(path.read_text(encoding="utf-8"), name)


def parse_page(text: str, name: str) -> Page:
    page = Page(name)
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if hidden := HIDDEN.match(line):
            if hidden.group(2):
                raise PageError(f"{name}:{number}: hidden code begins on the next line")
            body, end = take_until(lines, number, lambda other: other.strip() == "-->", name)
            page.blocks.append(Block("cpp", hidden.group(1), "\n".join(body), number + 1))
            number = end
        elif fence := FENCE.match(line):
            indent, ticks, info = fence.groups()
            body, end = take_until(lines, number, lambda other, ticks=ticks: other.strip() == ticks, name)
            language, _, role = info.partition(" ")
            if language == "cpp" and role not in CPP_ROLES:
                raise PageError(f"{name}:{number}: a cpp block cannot be '{role}'")
            if language != "cpp" and language not in OTHER_LANGUAGES:
                raise PageError(f"{name}:{number}: no such language: '{language}'")
            page.blocks.append(
                Block(language, role, "\n".join(row.removeprefix(indent) for row in body), number + 1)
            )
            number = end
        elif heading := HEADING.match(line):
            page.headings.append(heading.group(1))
        page_links = LINK.findall(re.sub(r"`[^`]*`", "", line)) if not FENCE.match(line) else []
        page.links += [(number, link) for link in page_links]
    return page


def take_until(lines: list[str], start: int, is_end, name: str) -> tuple[list[str], int]:
    """The lines from `start` up to the one that ends them, and the number of the line after that."""
    for number in range(start, len(lines)):
        if is_end(lines[number]):
            return lines[start:number], number + 1
    raise PageError(f"{name}:{start}: the block is not closed")
