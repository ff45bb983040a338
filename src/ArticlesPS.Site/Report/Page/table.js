// A table that is sorted by its headings and shows its rows page by page: of 10,000 rows only those that are seen exist.

const textOrder = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} label
 * @property {boolean} [isNumber] Numbers stand at the end of their cell and are sorted from the highest at first.
 * @property {boolean} [isHeading] Whether its cell names the row.
 * @property {string} [className]
 * @property {(row: any) => (string | number | null)} value What rows are sorted by; what is null comes last.
 * @property {(row: any) => (Node | string | null)} cell
 */

class PagedTable {
  /**
   * @param {object} options
   * @param {string} options.caption
   * @param {boolean} [options.isCaptionHidden] Whether a heading above says the same to those who see it.
   * @param {Column[]} options.columns
   * @param {string} options.noun What a row is, as in article.
   * @param {string} [options.nouns]
   * @param {number} options.pageSize
   * @param {string} [options.sort] The column to sort by at first; without one the rows keep their order.
   * @param {(row: any) => Node | null} [options.more] What a row tells when it is opened.
   * @param {string} [options.className]
   */
  constructor(options) {
    this.options = options;
    this.rows = [];
    this.page = 0;
    this.sort = options.columns.find((column) => column.id === options.sort) ?? null;
    this.isDescending = this.sort?.isNumber ?? false;
    this.onsort = null;
    this.body = element("tbody");
    this.headings = new Map(options.columns.map((column) => [column, this.headingOf(column)]));
    this.status = element("p", { role: "status" });
    this.previous = element("button", { type: "button", onclick: () => this.turn(-1) }, "Previous");
    this.next = element("button", { type: "button", onclick: () => this.turn(1) }, "Next");
    const toggleHeading = options.more ? element("td", null, element("span", { class: "hidden" }, "Details")) : null;
    this.element = element("div", null,
      element("div", { class: "sheet" },
        element("table", { class: options.className },
          element("caption", { class: options.isCaptionHidden ? "hidden" : null }, options.caption),
          element("thead", null, element("tr", null, toggleHeading, ...this.headings.values())),
          this.body)),
      element("div", { class: "bar" }, this.status, this.previous, this.next));
  }

  show(rows) {
    this.rows = [...rows];
    this.page = 0;
    this.order();
    this.draw();
  }

  sortBy(column, isDescending) {
    this.sort = column;
    this.isDescending = isDescending;
    this.page = 0;
    this.order();
    this.draw();
    this.onsort?.();
  }

  headingOf(column) {
    const button = element("button", {
      type: "button",
      onclick: () => this.sortBy(column, this.sort === column ? !this.isDescending : Boolean(column.isNumber)),
    }, column.label);
    // The numbers' ends stand below the label's end, whether there is an arrow or not.
    button[column.isNumber ? "prepend" : "append"](element("span", { class: "arrow", "aria-hidden": "true" }));
    return element("th", { scope: "col", class: classOf(column) }, button);
  }

  order() {
    if (this.sort === null) {
      return;
    }

    const { value } = this.sort;
    const direction = this.isDescending ? -1 : 1;
    this.rows = this.rows
      .map((row) => ({ row, key: value(row) }))
      .sort((a, b) => compare(a.key, b.key, direction))
      .map(({ row }) => row);
  }

  turn(pages) {
    this.page += pages;
    this.draw();
    this.element.querySelector("table").scrollIntoView({ block: "nearest" });
    const used = pages > 0 ? this.next : this.previous;
    if (used.disabled) {
      (pages > 0 ? this.previous : this.next).focus();
    }
  }

  draw() {
    const { pageSize, noun, nouns } = this.options;
    const first = this.page * pageSize;
    const last = Math.min(first + pageSize, this.rows.length);
    for (const [column, heading] of this.headings) {
      const isSorted = column === this.sort;
      heading.toggleAttribute("aria-sort", isSorted);
      if (isSorted) {
        heading.setAttribute("aria-sort", this.isDescending ? "descending" : "ascending");
      }

      heading.querySelector(".arrow").textContent = !isSorted ? "" : this.isDescending ? "▾" : "▴";
    }

    this.body.replaceChildren(...this.rows.slice(first, last).map((row) => this.rowOf(row)));
    const isAll = this.rows.length <= pageSize;
    this.status.textContent = this.rows.length === 0 ? `No ${nouns ?? `${noun}s`}`
      : isAll ? counted(this.rows.length, noun, nouns)
      : `${wholeNumber.format(first + 1)} to ${wholeNumber.format(last)} of ${counted(this.rows.length, noun, nouns)}`;
    this.previous.hidden = isAll;
    this.next.hidden = isAll;
    this.previous.disabled = first === 0;
    this.next.disabled = last === this.rows.length;
  }

  rowOf(row) {
    const cells = this.options.columns.map((column) => element(
      column.isHeading ? "th" : "td",
      { scope: column.isHeading ? "row" : null, class: classOf(column) },
      column.cell(row)));
    const line = element("tr", null, ...cells);
    if (this.options.more) {
      line.prepend(element("td", { class: "open-cell" }, this.toggleOf(row, line)));
    }

    return line;
  }

  toggleOf(row, line) {
    let opened = null;
    const sign = element("span", { "aria-hidden": "true" }, "+");
    const button = element("button", {
      type: "button",
      class: "toggle",
      "aria-expanded": "false",
      "aria-label": `Details of ${row.title}`,
      onclick: () => {
        if (opened === null) {
          opened = element("tr", { class: "more" }, element("td", { colspan: this.options.columns.length + 1 }, this.options.more(row)));
          line.after(opened);
        } else {
          opened.remove();
          opened = null;
        }

        button.setAttribute("aria-expanded", String(opened !== null));
        sign.textContent = opened === null ? "+" : "−";
      },
    }, sign);
    return button;
  }
}

function classOf(column) {
  return [column.isNumber ? "num" : null, column.className].filter(Boolean).join(" ") || null;
}

function compare(a, b, direction) {
  if (a === null || b === null) {
    return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  }

  return direction * (typeof a === "string" ? textOrder.compare(a, b) : a - b);
}
