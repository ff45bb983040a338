// Stories as graphs. A large one shows what is nearest to the chosen article; choosing another goes on from there.

const PAGE_OF_STORIES = 10;
const MOST_NODES = window.innerWidth < 600 ? 20 : 40;
const LABELLED_NODES = 12;
const LABEL_LENGTH = 26;
const LABEL_HEIGHT = 16;
const GRAPH_MARGIN = { x: 60, y: 40 };
const LONGEST_LINK = 130;

const graphBox = element("div", { class: "graph" });
const graphNote = element("p", { class: "quiet" });
const graphFacts = element("div", { class: "facts", "aria-live": "polite" });
const graphHeading = element("h3", { id: "graph-heading" });
const graph = { story: null, chosen: null, width: 0, shown: [], places: [] };
let storyTable = null;

function startStories() {
  if (data.stories.length === 0) {
    byId("stories").append(element("p", null, "No article is related to another one here, or a copy of it."));
    return;
  }

  storyTable = new PagedTable({
    caption: "Stories, the largest first",
    noun: "story",
    nouns: "stories",
    pageSize: PAGE_OF_STORIES,
    columns: [
      { id: "title", label: "Best article", isHeading: true, value: (story) => articles[story.articles[0]].title, cell: storyButton },
      { id: "articles", label: "Articles", isNumber: true, value: (story) => story.articles.length, cell: (story) => wholeNumber.format(story.articles.length) },
      { id: "published", label: "Published", isNumber: true, value: publishedIn, cell: (story) => wholeNumber.format(publishedIn(story)) },
    ],
  });
  storyTable.show(data.stories);
  byId("stories").append(element("div", { class: "explorer" },
    storyTable.element,
    element("div", { role: "group", "aria-labelledby": "graph-heading" },
      graphHeading,
      graphNote,
      graphKey(),
      graphBox,
      graphFacts)));
  followWidth(graphBox, (width) => {
    graph.width = width;
    drawGraph();
  });
  showStory(0, data.stories[0].articles[0]);
}

function publishedIn(story) {
  return story.articles.filter((place) => articles[place].published === 1).length;
}

function storyButton(story) {
  const place = data.stories.indexOf(story);
  return element("button", {
    type: "button",
    class: "plain",
    dir: "auto",
    "data-story": place,
    "aria-pressed": String(graph.story === place),
    onclick: () => showStory(place, story.articles[0]),
  }, articles[story.articles[0]].title);
}

/** Shows a story with one of its articles chosen; others parts of the page go there as well. */
function showStory(story, article, goesThere = false) {
  graph.story = story;
  for (const button of storyTable.element.querySelectorAll("[data-story]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset.story) === story));
  }

  choose(article);
  if (goesThere) {
    graphHeading.scrollIntoView();
    graphBox.querySelector('[aria-pressed="true"]')?.focus({ preventScroll: true });
  }
}

function choose(article, keepsFocus = false) {
  graph.chosen = article;
  const story = data.stories[graph.story];
  const isLarge = story.articles.length > MOST_NODES;
  if (isLarge || graph.laidOut !== story) {
    graph.shown = isLarge ? nearest(story, article) : story.articles;
    const links = shownLinks(story).map(({ from, to }) => [graph.shown.indexOf(from), graph.shown.indexOf(to)]);
    graph.places = layOut(graph.shown.length, links);
    graph.laidOut = story;
  }

  graphHeading.textContent = `A story of ${counted(story.articles.length, "article")}`;
  graphNote.textContent = (isLarge ? `The ${graph.shown.length} that are nearest to the chosen one. ` : "")
    + "Choose an article to see what it is linked with. Arrow keys go from one to the next.";
  drawGraph();
  if (keepsFocus) {
    graphBox.querySelector('[aria-pressed="true"]')?.focus({ preventScroll: true });
  }

  showFacts(story, article);
}

function linksOf(story) {
  if (story.linksOf === undefined) {
    story.linksOf = new Map(story.articles.map((place) => [place, []]));
    for (const link of story.links) {
      story.linksOf.get(link.from).push({ ...link, other: link.to });
      story.linksOf.get(link.to).push({ ...link, other: link.from });
    }
  }

  return story.linksOf;
}

/** The articles that the fewest links lead to, the given one among them. */
function nearest(story, article) {
  const reached = new Set([article]);
  for (const place of reached) {
    for (const { other } of linksOf(story).get(place)) {
      if (reached.size === MOST_NODES) {
        return [...reached];
      }

      reached.add(other);
    }
  }

  return [...reached];
}

function shownLinks(story) {
  const shown = new Set(graph.shown);
  return story.links.filter(({ from, to }) => shown.has(from) && shown.has(to));
}

function drawGraph() {
  if (graph.width === 0 || graph.story === null) {
    return;
  }

  const story = data.stories[graph.story];
  const height = Math.min(Math.max(180, graph.shown.length * 36), graph.width < 480 ? 320 : 420);
  const xOf = fitted(graph.places.map(({ x }) => x), graph.width, GRAPH_MARGIN.x);
  const yOf = fitted(graph.places.map(({ y }) => y), height, GRAPH_MARGIN.y);
  const pointOf = (place) => {
    const { x, y } = graph.places[graph.shown.indexOf(place)];
    return { x: xOf(x), y: yOf(y) };
  };
  const near = new Set([graph.chosen, ...linksOf(story).get(graph.chosen).map(({ other }) => other)]);
  const svg = shape("svg", { height, viewBox: `0 0 ${graph.width} ${height}`, role: "group", "aria-labelledby": "graph-heading", onkeydown: moveFocus });
  for (const link of shownLinks(story)) {
    const [from, to] = [pointOf(link.from), pointOf(link.to)];
    const isNear = link.from === graph.chosen || link.to === graph.chosen;
    svg.append(shape("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: `link${link.kind & RELATED ? "" : " copy"}${isNear ? " near" : ""}` }));
  }

  const isLabelled = graph.shown.length <= LABELLED_NODES && graph.width >= 480;
  const labelled = graph.shown.filter((place) => place !== graph.chosen && ((isLabelled && near.has(place)) || place === story.articles[0]));
  svg.append(
    ...graph.shown.map((place) => nodeOf(story, place, pointOf(place))),
    ...labelsWithRoom([graph.chosen, ...labelled].map((place) => labelOf(articles[place], pointOf(place)))));
  graphBox.replaceChildren(svg);
}

/** Spreads numbers over a room, and puts few of them into its middle. */
function fitted(numbers, room, margin) {
  const lowest = Math.min(...numbers);
  const size = Math.max(...numbers) - lowest;
  const scale = size < 0.01 ? 0 : Math.min((room - 2 * margin) / size, LONGEST_LINK);
  return (number) => (room - size * scale) / 2 + (number - lowest) * scale;
}

function nodeOf(story, place, { x, y }) {
  const article = articles[place];
  const radius = radiusOf(article);
  const isChosen = place === graph.chosen;
  const links = counted(linksOf(story).get(place).length, "link");
  return shape("g", {
    class: `node${article.published === 1 ? " published" : ""}`,
    role: "button",
    tabindex: isChosen ? 0 : -1,
    "aria-pressed": String(isChosen),
    "aria-label": `${article.title}, ${article.published === 1 ? "published" : "not published"}, ${links}`,
    "data-article": place,
    onclick: () => choose(place, true),
  },
  shape("title", null, article.title),
  shape("circle", { cx: x, cy: y, r: radius + 8, class: "halo", fill: "transparent" }),
  shape("circle", { cx: x, cy: y, r: radius + 4, class: "ring" }),
  shape("circle", { cx: x, cy: y, r: radius, class: "dot" }));
}

function radiusOf(article) {
  return 4 + Math.min(Math.max(article.quality ?? 0, 0), 100) / 14;
}

function labelOf(article, { x, y }) {
  const text = article.title.length > LABEL_LENGTH ? `${article.title.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : article.title;
  const half = (text.length * CHARACTER) / 2 + 4;
  return { text, half, x: Math.min(Math.max(x, half), graph.width - half), y: y + radiusOf(article) + 17 };
}

/** Of labels that would cover each other the first stays; the others are told by pointing at a node, and below the graph. */
function labelsWithRoom(labels) {
  const placed = [];
  for (const label of labels) {
    if (placed.every((other) => Math.abs(other.x - label.x) > other.half + label.half || Math.abs(other.y - label.y) > LABEL_HEIGHT)) {
      placed.push(label);
    }
  }

  return placed.map(({ text, x, y }) => shape("text", { x, y, "aria-hidden": "true" }, text));
}

function moveFocus(event) {
  const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const node = event.target.closest("[data-article]");
  if (node === null) {
    return;
  }

  const place = Number(node.dataset.article);
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(place, true);
  } else if (direction) {
    event.preventDefault();
    const next = inDirection(place, direction);
    if (next !== null) {
      graphBox.querySelector(`[data-article="${next}"]`).focus();
    }
  }
}

/** The nearest node on the side that an arrow points to. */
function inDirection(from, [dx, dy]) {
  const at = graph.places[graph.shown.indexOf(from)];
  let best = null;
  let bestCost = Infinity;
  graph.shown.forEach((place, i) => {
    const x = graph.places[i].x - at.x;
    const y = graph.places[i].y - at.y;
    const along = x * dx + y * dy;
    const across = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = along + 2 * across;
    if (place !== from && along > 0.001 && cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  });
  return best;
}

function showFacts(story, place) {
  const article = articles[place];
  const { text } = stateOf(article);
  const links = [...linksOf(story).get(place)].sort((a, b) => story.articles.indexOf(a.other) - story.articles.indexOf(b.other));
  const meta = [dayOf(article.date), providerOf(article), article.quality === null ? "" : `quality ${article.quality}`, article.heat === null ? "" : `heat ${numberText(article.heat)}`, `published: ${text.toLowerCase()}`];
  graphFacts.replaceChildren(
    element("p", null, element("strong", null, titleLink(article))),
    element("p", { class: "quiet", dir: "auto" }, meta.filter((part) => part !== "").join(" · ")),
    element("p", { class: "quiet" }, article.why),
    element("ul", { "aria-label": "Linked with" }, ...links.map((link) => element("li", null,
      nameButton(articles[link.other].title, () => choose(link.other)),
      element("span", { class: "quiet" }, ` ${kindOf(link)}`)))),
    element("p", null, element("button", { type: "button", onclick: () => showArticles({ story: graph.story }) }, "Show this story in the table")));
}

function graphKey() {
  const node = (className) => shape("svg", { width: 14, height: 14, class: className, "aria-hidden": "true" }, shape("circle", { cx: 7, cy: 7, r: 5, class: "dot" }));
  const line = (className) => shape("svg", { width: 26, height: 8, "aria-hidden": "true" }, shape("line", { x1: 2, x2: 24, y1: 4, y2: 4, class: `link ${className}` }));
  return element("ul", { class: "key" },
    element("li", null, node("published"), "Published"),
    element("li", null, node(""), "Not published"),
    element("li", null, line(""), "Related"),
    element("li", null, line("copy"), "Copy"),
    element("li", null, "Larger: higher quality"));
}
