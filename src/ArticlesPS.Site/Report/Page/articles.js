// The table of all articles, what it is filtered by, and what other parts of the page ask it to show.

const PAGE_OF_ARTICLES = 25;

const articleTable = new PagedTable({
  caption: "Articles",
  isCaptionHidden: true,
  className: "article-table",
  noun: "article",
  pageSize: PAGE_OF_ARTICLES,
  sort: "date",
  more: articleDetails,
  columns: [
    { id: "date", label: "Date", className: "date wide-only", value: (article) => article.date, cell: (article) => dayOf(article.date) },
    { id: "title", label: "Title, and why it is or is not published", isHeading: true, value: (article) => article.title, cell: titleCell },
    { id: "provider", label: "Provider", className: "wide-only", value: (article) => providerOf(article) || null, cell: (article) => element("bdi", null, providerOf(article)) },
    { id: "quality", label: "Quality", isNumber: true, className: "wide-only", value: (article) => article.quality, cell: (article) => numberText(article.quality) },
    { id: "heat", label: "Heat", isNumber: true, value: (article) => article.heat, cell: (article) => numberText(article.heat) },
    { id: "published", label: "Published", className: "state", value: (article) => article.published, cell: stateCell },
    { id: "problems", label: "Problems", isNumber: true, className: "wide-only", value: (article) => article.problems.length, cell: (article) => (article.problems.length === 0 ? "" : wholeNumber.format(article.problems.length)) },
  ],
});

const articleFilter = {
  text: element("input", { type: "search", autocomplete: "off" }),
  state: selectOf({ all: "All", yes: "Published", no: "Not published", unsaid: "Not said", against: "Against the policy" }),
  provider: selectOf({ all: "All", none: "None" }, data.providers.map((group) => group.name)),
  topic: selectOf({ all: "All", none: "None" }, data.topics.map((group) => group.name)),
  rule: selectOf({ all: "All", any: "Any problem", none: "No problem" }, data.rules.map((rule) => rule.id)),
  story: null,
};

const stateTests = {
  all: () => true,
  yes: (article) => article.published === 1,
  no: (article) => article.published === 0,
  unsaid: (article) => article.published === null,
  against: (article) => article.differs,
};

const clearButton = element("button", { type: "button", onclick: () => showArticles({}) }, "Clear filters");
const storyNote = element("p");

function startArticles() {
  articleTable.isDescending = true;
  const sorting = sortControls();
  byId("articles").append(
    element("div", { class: "filters", role: "search", "aria-label": "Articles" },
      element("label", { class: "wide" }, "Words in title, path or provider", articleFilter.text),
      element("label", null, "Published", articleFilter.state),
      element("label", null, "Provider", articleFilter.provider),
      element("label", null, "Topic", articleFilter.topic),
      element("label", null, "Problems", articleFilter.rule),
      ...sorting),
    element("div", { class: "bar" }, storyNote, clearButton),
    articleTable.element);
  articleFilter.text.addEventListener("input", filterArticles);
  for (const list of [articleFilter.state, articleFilter.provider, articleFilter.topic, articleFilter.rule]) {
    list.addEventListener("change", filterArticles);
  }

  filterArticles();
}

/**
 * Shows the articles that other parts of the page name, and goes there.
 * @param {{state?: string, provider?: number, topic?: number, rule?: number, story?: number}} wanted
 */
function showArticles({ state, provider, topic, rule, story }) {
  articleFilter.text.value = "";
  articleFilter.state.value = state ?? "all";
  articleFilter.provider.value = provider ?? "all";
  articleFilter.topic.value = topic ?? "all";
  articleFilter.rule.value = rule ?? "all";
  articleFilter.story = story ?? null;
  filterArticles();
  byId("articles").scrollIntoView();
  byId("articles").focus({ preventScroll: true });
}

function filterArticles() {
  const words = plain(articleFilter.text.value).split(/\s+/).filter((word) => word.length > 0);
  const { story } = articleFilter;
  const tests = [
    stateTests[articleFilter.state.value],
    groupTest(articleFilter.provider.value, (article) => (article.provider === null ? [] : [article.provider])),
    groupTest(articleFilter.topic.value, (article) => article.topics),
    groupTest(articleFilter.rule.value, (article) => article.problems.map((problem) => problem.rule)),
    (article) => story === null || article.story === story,
    (article) => words.length === 0 || words.every((word) => searchText(article).includes(word)),
  ];
  articleTable.show(articles.filter((article) => tests.every((test) => test(article))));
  storyNote.textContent = story === null ? "" : "Only articles of one story.";
  clearButton.hidden = story === null && words.length === 0
    && [articleFilter.state, articleFilter.provider, articleFilter.topic, articleFilter.rule].every((list) => list.value === "all");
}

function groupTest(selected, groupsOf) {
  const place = Number(selected);
  return selected === "all" ? () => true
    : selected === "any" ? (article) => groupsOf(article).length > 0
    : selected === "none" ? (article) => groupsOf(article).length === 0
    : (article) => groupsOf(article).includes(place);
}

function searchText(article) {
  article.words ??= plain(`${article.title}\n${article.path ?? ""}\n${providerOf(article)}`);
  return article.words;
}

/** Text without case and accents. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A list of fixed choices, and behind them of names in their order, whose values are their places. */
function selectOf(choices, names = []) {
  const places = names.map((name, place) => [place, name]).sort(([, a], [, b]) => textOrder.compare(a, b));
  return element("select", null, ...[...Object.entries(choices), ...places].map(([value, label]) => element("option", { value }, label)));
}

// A phone shows few columns, and so few headings to sort by.
function sortControls() {
  const list = selectOf(Object.fromEntries(articleTable.options.columns.map((column) => [column.id, column.id === "title" ? "Title" : column.label])));
  const direction = selectOf({ up: "Lowest first", down: "Highest first" });
  const follow = () => {
    list.value = articleTable.sort.id;
    direction.value = articleTable.isDescending ? "down" : "up";
  };
  const sort = () => articleTable.sortBy(articleTable.options.columns.find((column) => column.id === list.value), direction.value === "down");
  list.addEventListener("change", sort);
  direction.addEventListener("change", sort);
  articleTable.onsort = follow;
  follow();
  return [
    element("label", { class: "phone-only" }, "Sort by", list),
    element("label", { class: "phone-only" }, "Order", direction),
  ];
}

function titleCell(article) {
  const cell = document.createDocumentFragment();
  const meta = [dayOf(article.date), providerOf(article), article.quality === null ? "" : `quality ${article.quality}`].filter((text) => text !== "");
  cell.append(
    titleLink(article),
    element("span", { class: "meta", dir: "auto" }, meta.join(" · ")),
    element("span", { class: "why" }, article.why));
  return cell;
}

function stateCell(article) {
  const { mark, text } = stateOf(article);
  const cell = document.createDocumentFragment();
  cell.append(element("span", { class: "mark", "aria-hidden": "true" }, mark), text);
  if (article.differs) {
    cell.append(element("span", { class: "against" }, "against the policy"));
  }

  return cell;
}

function articleDetails(article) {
  const facts = element("dl");
  const add = (name, ...content) => facts.append(element("dt", null, name), element("dd", null, ...content));
  add("File", article.path ?? "none");
  add("Topics", article.topics.length === 0 ? "none" : element("bdi", null, article.topics.map((topic) => data.topics[topic].name).join("; ")));
  add("Related", article.related === 0 ? "none" : counted(article.related, "entry", "entries"));
  add("Story", article.story === null ? "none"
    : element("button", { type: "button", class: "plain", onclick: () => showStory(article.story, article.place, true) }, `${counted(data.stories[article.story].articles.length, "article")}: show the graph`));
  add("Problems", article.problems.length === 0 ? "none" : element("ul", null, ...article.problems.map((problem) => element("li", null,
    severityMark(data.rules[problem.rule].severity),
    ` ${data.rules[problem.rule].id}${problem.line > 0 ? `, line ${problem.line}` : ""}: `,
    element("bdi", null, problem.text)))));
  return facts;
}

function severityMark(severity) {
  const sign = { Error: "✕", Warning: "!", Information: "i" }[severity];
  return element("span", { class: `badge severity-${severity.toLowerCase()}` }, `${sign} ${severity}`);
}

function numberText(number) {
  return number === null ? "" : wholeNumber.format(number).replace("-", "−");
}
