// Providers, topics and rules: tables whose names filter the table of articles.

const PAGE_OF_GROUPS = 10;
const BAR_HEIGHT = 10;

function startGroups() {
  byId("group-tables").append(
    groupTable("Providers", "provider", data.providers, (place) => showArticles({ provider: place })),
    groupTable("Topics", "topic", data.topics, (place) => showArticles({ topic: place })));
}

function groupTable(caption, noun, groups, show) {
  const highest = Math.max(1, ...groups.map((group) => group.count));
  const table = new PagedTable({
    caption,
    noun,
    pageSize: PAGE_OF_GROUPS,
    sort: "count",
    columns: [
      { id: "name", label: caption.slice(0, -1), isHeading: true, value: (group) => group.name, cell: (group) => nameButton(group.name, () => show(groups.indexOf(group))) },
      { id: "count", label: "Articles", isNumber: true, value: (group) => group.count, cell: (group) => wholeNumber.format(group.count) },
      { id: "share", label: "Published", isNumber: true, value: (group) => (group.count === 0 ? null : group.published / group.count), cell: (group) => share(group.published, group.count) },
      { id: "bar", label: "", className: "share wide-only", value: (group) => group.count, cell: (group) => groupBar(group, highest) },
      { id: "heat", label: "Mean heat", isNumber: true, value: (group) => group.heat ?? null, cell: (group) => (group.heat === undefined ? "" : oneDecimal.format(group.heat).replace("-", "−")) },
    ],
  });
  // The bar repeats numbers that stand beside it.
  const barHeading = [...table.headings.values()][3];
  barHeading.replaceWith(element("td", { class: "wide-only" }));
  table.show(groups);
  return table.element;
}

function nameButton(name, onclick) {
  return element("button", { type: "button", class: "plain", dir: "auto", onclick }, name);
}

function groupBar(group, highest) {
  const width = 100;
  const published = (group.published / highest) * width;
  const other = ((group.count - group.published) / highest) * width;
  return shape("svg", { viewBox: `0 0 ${width} ${BAR_HEIGHT}`, width: "100%", height: BAR_HEIGHT, preserveAspectRatio: "none", "aria-hidden": "true" },
    shape("rect", { x: 0, y: 0, width: published, height: BAR_HEIGHT, class: "fill-published" }),
    other > 0 ? shape("rect", { x: published, y: 0.5, width: other, height: BAR_HEIGHT - 1, class: "fill-other", "vector-effect": "non-scaling-stroke" }) : null);
}

function startProblems() {
  const order = ["Information", "Warning", "Error"];
  const table = new PagedTable({
    caption: "Problems by rule",
    isCaptionHidden: true,
    noun: "rule",
    pageSize: 30,
    columns: [
      { id: "rule", label: "Rule", isHeading: true, value: (rule) => rule.id, cell: (rule) => nameButton(rule.id, () => showArticles({ rule: data.rules.indexOf(rule) })) },
      { id: "severity", label: "Severity", value: (rule) => order.indexOf(rule.severity), cell: (rule) => severityMark(rule.severity) },
      { id: "problems", label: "Problems", isNumber: true, value: (rule) => rule.problems, cell: (rule) => wholeNumber.format(rule.problems) },
      { id: "articles", label: "Articles", isNumber: true, className: "wide-only", value: (rule) => rule.articles, cell: (rule) => wholeNumber.format(rule.articles) },
      { id: "description", label: "Problem", className: "wide-only", value: (rule) => rule.description, cell: (rule) => rule.description },
    ],
  });
  table.show(data.rules);
  byId("problems").append(data.rules.length === 0 ? element("p", null, "No rule finds a problem.") : table.element);
}
