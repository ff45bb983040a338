// Bar charts of how many articles are published and how many are not, each with the same numbers as a table.

const CHART_HEIGHT = 200;
const CHART_MARGIN = { top: 18, right: 2, bottom: 22, left: 44 };
const LABEL_GAP = 14;
const CHARACTER = 6.8;

/**
 * @param {object} options
 * @param {string} options.title
 * @param {{label: string, published: number, other: number}[]} options.bins
 * @param {string} options.first The heading of the table's first column.
 * @param {string} [options.note] What the bars do not show.
 * @param {{bin: string, label: string}} [options.limit] A line before a bar.
 * @param {(label: string) => string} [options.short] A shorter name for a bar.
 */
function chart(options) {
  const drawing = element("div", { class: "plot" });
  const summary = summaryOf(options);
  followWidth(drawing, (width) => drawing.replaceChildren(drawBars(options, width, summary)));
  return element("div", { class: "chart" },
    element("h3", null, options.title),
    key(),
    drawing,
    options.note ? element("p", { class: "quiet" }, options.note) : null,
    element("details", null, element("summary", null, `${options.title} as a table`), tableOf(options)));
}

/** What the fills mean. Both kinds of bars differ without colours: one is hatched. */
function key() {
  const sample = (className) => shape("svg", { width: 16, height: 12, "aria-hidden": "true" }, ...bar(0.5, 0.5, 15, 11, className));
  return element("ul", { class: "key" },
    element("li", null, sample("fill-published"), "Published"),
    element("li", null, sample("fill-other"), "Not published"));
}

function bar(x, y, width, height, className) {
  const rectangle = shape("rect", { x, y, width, height, class: className });
  if (className !== "fill-other" || width < 5) {
    return [rectangle];
  }

  const lines = [];
  for (let offset = 5; offset < width + height; offset += 5) {
    // A line from the lower left to the upper right, cut where the bar ends.
    const from = { x: Math.max(0, offset - height), y: Math.min(height, offset) };
    const to = { x: Math.min(width, offset), y: Math.max(0, offset - width) };
    lines.push(`M${x + from.x} ${y + from.y}L${x + to.x} ${y + to.y}`);
  }

  return [rectangle, shape("path", { d: lines.join(""), class: "hatch" })];
}

function drawBars({ bins, limit, short = (label) => label }, width, summary) {
  const { top, right, bottom, left } = CHART_MARGIN;
  const inner = { width: width - left - right, height: CHART_HEIGHT - top - bottom };
  const step = inner.width / bins.length;
  const gap = step > 6 ? Math.min(step * 0.2, 8) : step > 3 ? 1 : 0;
  const ticks = ticksTo(Math.max(1, ...bins.map((bin) => bin.published + bin.other)));
  const scale = inner.height / ticks.at(-1);
  const base = top + inner.height;
  const svg = shape("svg", { height: CHART_HEIGHT, viewBox: `0 0 ${width} ${CHART_HEIGHT}`, role: "img", "aria-label": summary });
  for (const tick of ticks) {
    const y = base - tick * scale;
    svg.append(
      shape("line", { x1: left, x2: width - right, y1: y, y2: y, class: tick === 0 ? "base-line" : "grid-line" }),
      shape("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, wholeNumber.format(tick)));
  }

  bins.forEach((bin, place) => {
    const x = left + place * step + gap / 2;
    const group = shape("g", null, shape("title", null, `${bin.label}: ${wholeNumber.format(bin.published)} published, ${wholeNumber.format(bin.other)} not published`));
    const published = bin.published * scale;
    const other = bin.other * scale;
    // The whole height answers to the pointer, not only the bar.
    group.append(shape("rect", { x: left + place * step, y: top, width: step, height: inner.height, fill: "transparent" }));
    if (bin.other > 0) {
      group.append(...bar(x, base - published - other, step - gap, other, "fill-other"));
    }

    if (bin.published > 0) {
      group.append(...bar(x, base - published, step - gap, published, "fill-published"));
    }

    svg.append(group);
  });
  svg.append(...labelsOf(bins.map((bin) => short(bin.label)), left, step, CHART_HEIGHT - 6));
  const limited = limit ? bins.findIndex((bin) => bin.label === limit.bin) : -1;
  if (limited >= 0) {
    const x = left + limited * step;
    const isNearEnd = x > width - 120;
    svg.append(
      shape("line", { x1: x, x2: x, y1: top - 6, y2: base, class: "limit-line" }),
      shape("text", { x: x + (isNearEnd ? -5 : 5), y: top - 6, class: "limit-label", "text-anchor": isNearEnd ? "end" : "start" }, limit.label));
  }

  return svg;
}

/** Labels below bars, as many as there is room for. */
function labelsOf(labels, left, step, y) {
  const room = Math.max(...labels.map((label) => label.length)) * CHARACTER + LABEL_GAP;
  const every = Math.max(1, Math.ceil(room / step));
  const end = left + labels.length * step;
  return labels.flatMap((label, place) => {
    const half = (label.length * CHARACTER) / 2;
    const middle = Math.min(Math.max(left + (place + 0.5) * step, half), end - half);
    return place % every === 0 ? [shape("text", { x: middle, y, "text-anchor": "middle" }, label)] : [];
  });
}

/** Some round numbers from 0 on, the last of which is not below the highest. */
function ticksTo(highest) {
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [0.25, 0.5, 1, 2.5, 5, 10].map((factor) => Math.max(1, Math.round(factor * power))).find((size) => size * 4 >= highest);
  const ticks = [0];
  while (ticks.at(-1) < highest) {
    ticks.push(ticks.at(-1) + step);
  }

  return ticks;
}

function summaryOf({ title, bins }) {
  if (bins.length === 0) {
    return `${title}: nothing.`;
  }

  const highest = bins.reduce((a, b) => (b.published + b.other > a.published + a.other ? b : a));
  return `${title}, ${bins[0].label} to ${bins.at(-1).label}: most in ${highest.label}, ${counted(highest.published + highest.other, "article")}. The table below has all numbers.`;
}

function tableOf({ bins, first, title }) {
  const rows = bins.filter((bin) => bin.published + bin.other > 0).map((bin) => element("tr", null,
    element("th", { scope: "row" }, bin.label),
    element("td", { class: "num" }, wholeNumber.format(bin.published)),
    element("td", { class: "num" }, wholeNumber.format(bin.other))));
  return element("table", null,
    element("caption", { class: "hidden" }, title),
    element("thead", null, element("tr", null,
      element("th", { scope: "col" }, first),
      element("th", { scope: "col", class: "num" }, "Published"),
      element("th", { scope: "col", class: "num" }, "Not published"))),
    element("tbody", null, ...rows));
}
