// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
"use strict";

// What people wrote goes into the page as text (textContent), never as HTML.

const page = (selector, within = document) => within.querySelector(selector);
let users = [];
let oldest;

async function call(method, path, body) {
  const options = { method };
  if (body !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body);
  }
  const response = await fetch(path, options);
  const answer = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Error(answer.field ? `${answer.field}: ${answer.error}` : answer.error);
  return answer;
}

function say(text) {
  page("#message").textContent = text;
  page("#message").hidden = text === "";
}

/** Runs what a click or a form asks for, and says what went wrong. */
function on(element, event, work) {
  element.addEventListener(event, async (happened) => {
    happened.preventDefault();
    say("");
    try {
      await work(element);
    } catch (problem) {
      say(problem.message);
    }
  });
}

function fill(select, choices, first = []) {
  const chosen = select.value;
  select.replaceChildren(...first, ...choices.map(([value, text]) => new Option(text, value)));
  if (chosen) select.value = chosen;
}

const userChoices = () => users.map((user) => [user.id, user.name]);

async function loadUsers() {
  users = await call("GET", "api/users");
  for (const select of document.querySelectorAll("select[name=author_id]")) fill(select, userChoices());
}

async function loadTags() {
  const tags = await call("GET", "api/tags");
  fill(page("#search select"), tags.map((tag) => [tag.name, `${tag.name} (${tag.posts})`]), [new Option("All tags", "")]);
}

async function showComments(article, id) {
  const post = await call("GET", `api/posts/${id}`);
  page(".comments ul", article).replaceChildren(...post.comments.map((comment) => {
    const item = document.createElement("li");
    item.textContent = `${comment.author.name}: ${comment.body}`;
    return item;
  }));
  page(".open", article).textContent = `Comments (${post.comments.length})`;
  page(".comments", article).hidden = false;
}

function shown(post) {
  const article = page("#post").content.cloneNode(true).firstElementChild;
  article.dataset.id = post.id;
  page("h2", article).textContent = post.title;
  page(".by", article).textContent = `${post.author.name}, ${new Date(post.written_at).toLocaleString()}`;
  page(".body", article).textContent = post.body;
  page(".tags", article).textContent = post.tags.map((tag) => `#${tag}`).join(" ");
  page(".open", article).textContent = `Comments (${post.comment_count})`;
  fill(page(".comments select", article), userChoices());

  on(page(".open", article), "click", () => showComments(article, post.id));
  on(page(".rename", article), "click", async () => {
    const title = prompt("The new title", post.title);
    if (title === null) return;
    // The version says what we have seen: whoever was faster is not overwritten.
    const renamed = await call("PATCH", `api/posts/${post.id}`, { version: post.version, title });
    article.replaceWith(shown({ ...post, ...renamed }));
  });
  on(page(".remove", article), "click", async () => {
    await call("DELETE", `api/posts/${post.id}?version=${post.version}`);
    article.remove();
    await loadTags();
  });
  on(page(".comments form", article), "submit", async (form) => {
    await call("POST", `api/posts/${post.id}/comments`, { author_id: Number(form.author_id.value), body: form.body.value });
    form.body.value = "";
    await showComments(article, post.id);
  });
  return article;
}

/** The newest posts that were searched for, or those behind the ones that are there. */
async function loadPosts(more = false) {
  const asked = new URLSearchParams(new FormData(page("#search")));
  const size = 20;
  asked.set("limit", size);
  if (more) asked.set("before", oldest);
  const posts = await call("GET", `api/posts?${asked}`);
  if (!more) page("#posts").replaceChildren();
  page("#posts").append(...posts.map(shown));
  if (posts.length > 0) oldest = posts.at(-1).id;
  page("#more").hidden = posts.length < size;
}

on(page("#search"), "submit", () => loadPosts());
on(page("#more"), "click", () => loadPosts(true));
on(page("#new-user"), "submit", async (form) => {
  await call("POST", "api/users", { name: form.elements.name.value });
  form.reset();
  await loadUsers();
});
on(page("#new-post"), "submit", async (form) => {
  const tags = form.tags.value.split(",").filter((tag) => tag.trim() !== "");
  await call("POST", "api/posts",
    { author_id: Number(form.author_id.value), title: form.title.value, body: form.body.value, tags });
  form.reset();
  await loadPosts();
  await loadTags();
});

async function start() {
  await loadUsers();
  await Promise.all([loadPosts(), loadTags()]);
}
start().catch((problem) => say(problem.message));
