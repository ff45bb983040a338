// The report's data, as the file has it in columns, and what the parts of the page ask of it.

const data = JSON.parse(byId("data").textContent);
const columns = data.articles;
const RELATED = 8;
const COPIES = [[1, "same page"], [2, "same title"], [4, "same text"]];

/** The articles by their places, which are what lists and links of the data name. */
const articles = columns.title.map((title, place) => ({
  place,
  title: title || fileNameOf(columns.path[place]) || "(no title)",
  path: columns.path[place],
  link: safeLink(columns.link[place]),
  date: columns.date[place],
  quality: columns.quality[place],
  heat: columns.heat[place],
  published: columns.published[place],
  differs: columns.differs[place] === 1,
  why: data.texts[columns.why[place]],
  provider: columns.provider[place],
  topics: columns.topics[place],
  related: columns.related[place],
  problems: problemsOf(columns.problems[place]),
  story: null,
}));

data.stories.forEach((story, place) => {
  story.links = chunks(story.links, 3).map(([from, to, kind]) => ({ from, to, kind }));
  story.articles.forEach((article) => {
    articles[article].story = place;
  });
});

function problemsOf(numbers) {
  return chunks(numbers, 3).map(([rule, line, text]) => ({ rule, line, text: data.texts[text] }));
}

function chunks(numbers, size) {
  const result = [];
  for (let i = 0; i < numbers.length; i += size) {
    result.push(numbers.slice(i, i + size));
  }

  return result;
}

function fileNameOf(path) {
  return path === null ? null : path.slice(path.lastIndexOf("/") + 1);
}

// The report writes no other links; this says so once more where they are used.
function safeLink(link) {
  return link !== null && /^https?:/i.test(link) ? link : null;
}

function providerOf(article) {
  return article.provider === null ? "" : data.providers[article.provider].name;
}

/** The sign and the word for whether an article is published: no state is told by a colour alone. */
function stateOf(article) {
  return article.published === null ? { mark: "–", text: "Not said" }
    : article.published ? { mark: "●", text: "Yes" }
    : { mark: "○", text: "No" };
}

/** "related", "copy: same title and same text". */
function kindOf(link) {
  const copies = COPIES.filter(([bit]) => link.kind & bit).map(([, text]) => text);
  return [link.kind & RELATED ? "related" : null, copies.length > 0 ? `copy: ${copies.join(" and ")}` : null]
    .filter((text) => text !== null)
    .join(", ");
}

function titleLink(article) {
  return article.link === null
    ? element("bdi", null, article.title)
    : element("a", { href: article.link, rel: "noopener noreferrer", dir: "auto" }, article.title);
}
