#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The blog of `orm_benchmarks` in SQLAlchemy: the same tables, rows and work, and so the same checksums.

Prints a line for each workload and round: the workload, the database, the nanoseconds of one operation, those of them that
the processor has worked in this process, the checksum.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Column, ForeignKey, Integer, BigInteger, String, Table, create_engine, insert, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, declarative_base, relationship, selectinload

Base = declarative_base()
Key = BigInteger().with_variant(Integer, "sqlite")

posts_tags = Table(
    "bench_posts_tags",
    Base.metadata,
    Column("post_id", ForeignKey("bench_posts.id"), primary_key=True),
    Column("tag_id", ForeignKey("bench_tags.id"), primary_key=True),
)


class User(Base):
    __tablename__ = "bench_users"
    id = Column(Key, primary_key=True)
    name = Column(String, nullable=False)
    email = Column(String)
    age = Column(Integer, nullable=False)
    posts = relationship("Post", back_populates="author", order_by="Post.id")


class Post(Base):
    __tablename__ = "bench_posts"
    id = Column(Key, primary_key=True)
    author_id = Column(ForeignKey("bench_users.id"), nullable=False, index=True)
    title = Column(String, nullable=False)
    body = Column(String, nullable=False)
    views = Column(Integer, nullable=False)
    author = relationship("User", back_populates="posts")
    tags = relationship("Tag", secondary=posts_tags, order_by="Tag.id")
    comments = relationship("Comment", back_populates="on")


class Tag(Base):
    __tablename__ = "bench_tags"
    id = Column(Key, primary_key=True)
    name = Column(String, nullable=False)


class Comment(Base):
    __tablename__ = "bench_comments"
    id = Column(Key, primary_key=True)
    post_id = Column(ForeignKey("bench_posts.id"), nullable=False, index=True)
    author_id = Column(ForeignKey("bench_users.id"), nullable=False)
    text = Column(String, nullable=False)
    on = relationship("Post", back_populates="comments")
    author = relationship("User")


Values = dict[str, object]
# An owner, what it owns, and the text of that.
Connection = tuple[int, int, str]


@dataclass(frozen=True)
class Round:
    """What one round took, and what it found."""

    nanoseconds: float
    processor: float
    connections: list[Connection]


class Stopwatch:
    """Of the time that goes by, and of the processor's."""

    def __init__(self) -> None:
        self.start = time.perf_counter_ns(), time.thread_time_ns()

    def since(self, operations: int) -> tuple[float, float]:
        """What an operation took."""
        end = time.perf_counter_ns(), time.thread_time_ns()
        elapsed, processor = ((after - before) / operations for before, after in zip(self.start, end, strict=True))
        return elapsed, processor


def user_values(number: int) -> Values:
    email = None if number % 3 == 0 else f"user-{number}@example.org"
    return {"name": f"user number {number}", "email": email, "age": 18 + number % 60}


def post_values(number: int) -> Values:
    body = f"what there is to say in post number {number}"
    return {"title": f"post number {number}", "body": body, "views": number % 1000}


def comment_text(number: int) -> str:
    return f"a remark, which is number {number}"


def checksum(connections: list[Connection]) -> int:
    """As `connections` in blog.hpp."""
    total = 0
    for owner, owned, words in connections:
        bits = owner * 1_000_003 + owned
        total += ((bits * 1_000_003 + len(words)) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 16
    return total & 0xFFFFFFFFFFFFFFFF


def fill(engine: Engine, users: int) -> None:
    """Makes the tables anew, with the rows that `open_filled` in database.hpp makes."""
    posts, tags, comments = 10 * users, users, 68 * users
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(User), [user_values(number) for number in range(1, users + 1)])
        connection.execute(insert(Tag), [{"name": f"tag number {number}"} for number in range(1, tags + 1)])
        connection.execute(
            insert(Post),
            [post_values(number) | {"author_id": (number - 1) % users + 1} for number in range(1, posts + 1)],
        )
        for step in (0, 5):
            pairs = [{"post_id": number, "tag_id": (number * 7 + step) % tags + 1} for number in range(1, posts + 1)]
            connection.execute(insert(posts_tags), pairs)
        connection.execute(
            insert(Comment),
            [
                {"post_id": (number - 1) % posts + 1, "author_id": number * 31 % users + 1, "text": comment_text(number)}
                for number in range(1, comments + 1)
            ],
        )
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE"))


def load(engine: Engine, users: int) -> Iterator[Round]:
    """The users with their posts and the tags of these, by three statements."""
    query = select(User).order_by(User.id).options(selectinload(User.posts).selectinload(Post.tags))
    while True:
        watch = Stopwatch()
        session = Session(engine, future=True)
        found = session.scalars(query).all()
        taken = watch.since(31 * users)
        connections = [(0, user.id, user.name) for user in found]
        connections += [(user.id, post.id, post.title) for user in found for post in user.posts]
        connections += [(post.id, tag.id, tag.name) for user in found for post in user.posts for tag in post.tags]
        session.close()
        yield Round(*taken, connections)


def empty_tables(engine: Engine) -> None:
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)


def flush(engine: Engine, users: int) -> Iterator[Round]:
    """Ten new objects for each user, in three tables."""
    while True:
        empty_tables(engine)
        session = Session(engine, future=True, expire_on_commit=False)
        owners = [User(**user_values(number)) for number in range(1, users + 1)]
        # Added before anything is connected with them: keys are given in this order then.
        session.add_all(owners)
        posts = [Post(author=owners[(number - 1) % users], **post_values(number)) for number in range(1, 3 * users + 1)]
        session.add_all(posts)
        comments = [
            Comment(on=posts[(number - 1) % len(posts)], author=owners[number * 7 % users], text=comment_text(number))
            for number in range(1, 6 * users + 1)
        ]
        session.add_all(comments)
        watch = Stopwatch()
        session.commit()
        taken = watch.since(10 * users)
        connections = [(0, user.id, user.name) for user in owners]
        connections += [(post.author_id, post.id, post.title) for post in posts]
        connections += [(comment.post_id, comment.id, comment.text) for comment in comments]
        session.close()
        yield Round(*taken, connections)


WORKLOADS: dict[str, tuple[Callable[[Engine, int], None], Callable[[Engine, int], Iterator[Round]]]] = {
    "load": (fill, load),
    "flush": (lambda engine, _: empty_tables(engine), flush),
}


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("usage: sqlalchemy_blog.py ROWS ROUNDS; SEQUENT_TEST_POSTGRES is the URL of a PostgreSQL database")
    users, rounds = int(sys.argv[1]) // 100, int(sys.argv[2])
    databases = {"PostgreSQL": os.environ["SEQUENT_TEST_POSTGRES"], "SQLite": "sqlite://"}
    for database, url in databases.items():
        engine = create_engine(url, future=True)
        for workload, (prepare, make_rounds) in WORKLOADS.items():
            prepare(engine, users)
            for _, one in zip(range(rounds), make_rounds(engine, users), strict=False):
                figures = f"{one.nanoseconds:.0f}\t{one.processor:.0f}\t{checksum(one.connections)}"
                print(f"{workload}\t{database}\t{figures}", flush=True)
                gc.collect()
        Base.metadata.drop_all(engine)


if __name__ == "__main__":
    main()
