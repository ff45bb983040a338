// Puts the page together.

function startTotals() {
  const published = articles.filter((article) => article.published === 1).length;
  const unsaid = articles.filter((article) => article.published === null).length;
  const differing = articles.filter((article) => article.differs).length;
  const problems = data.rules.reduce((sum, rule) => sum + rule.problems, 0);
  const inStories = data.stories.reduce((sum, story) => sum + story.articles.length, 0);
  const total = (label, number, note, onclick) => byId("totals").append(element("div", null,
    element("dt", null, label),
    element("dd", null,
      element("div", { class: "number" }, wholeNumber.format(number)),
      element("div", { class: "quiet" }, onclick === undefined ? note : number > 0 ? nameButton(note, onclick) : "none"))));
  total("Articles", articles.length, `of ${counted(data.providers.length, "provider")}`);
  total("Published", published, share(published, articles.length) ?? "");
  total("Not published", articles.length - published - unsaid, share(articles.length - published - unsaid, articles.length) ?? "");
  total("Not said", unsaid, "show them", () => showArticles({ state: "unsaid" }));
  total("Against the policy", differing, "show them", () => showArticles({ state: "against" }));
  total("Stories", data.stories.length, `of ${counted(inStories, "article")}`);
  total("Problems", problems, `of ${counted(data.rules.length, "rule")}`);
}

function startCharts() {
  const { timeline } = data;
  const without = (number, what) => (number === 0 ? null : `${counted(number, "article has", "articles have")} no ${what}.`);
  byId("time").append(timeline.bins.length === 0 ? element("p", null, "No article has a date.") : chart({
    title: `Articles by ${timeline.unit}`,
    first: timeline.unit[0].toUpperCase() + timeline.unit.slice(1),
    bins: timeline.bins,
    note: without(timeline.without, "date"),
  }));
  const spread = (title, what, numbers, limit) => (numbers.bins.length === 0 ? element("p", null, `No article has a ${what}.`) : chart({
    title,
    first: title.split(" ").at(-1),
    bins: numbers.bins,
    limit,
    short: (label) => label.replace(/ to .*/, "").replace("below 0", "<0").replace(" and more", "+"),
    note: without(numbers.without, what),
  }));
  byId("spread-charts").append(
    spread("Articles by heat", "heat", data.heat, limitOf()),
    spread("Articles by quality", "quality", data.quality));
}

// The line stands where it is true: before the bar that begins with the limit.
function limitOf() {
  const bin = data.heat.bins.find(({ label }) => label.startsWith(`${data.publishedHeat} to `));
  return bin ? { bin: bin.label, label: `published from ${data.publishedHeat}` } : undefined;
}

byId("as-of").textContent = data.asOf === null ? counted(articles.length, "article")
  : `${counted(articles.length, "article")}, the newest of ${dayOf(data.asOf)}`;
startTotals();
startCharts();
startGroups();
startStories();
startProblems();
startArticles();
