"use strict";

// What every part of the page is made by. Texts of articles only ever become text nodes and values of attributes that
// run nothing.

const SVG = "http://www.w3.org/2000/svg";

const wholeNumber = new Intl.NumberFormat("en-US");
const oneDecimal = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percentage = new Intl.NumberFormat("en-US", { style: "percent" });

/** Makes an element; attributes whose value is null or false are left out. */
function element(name, attributes, ...children) {
  return withContent(document.createElement(name), attributes, children);
}

/** Makes an element of a drawing. */
function shape(name, attributes, ...children) {
  return withContent(document.createElementNS(SVG, name), attributes, children);
}

function withContent(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }

  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function byId(id) {
  return document.getElementById(id);
}

/** "1 article", "2,000 articles". */
function counted(number, one, many = `${one}s`) {
  return `${wholeNumber.format(number)} ${number === 1 ? one : many}`;
}

function share(part, whole) {
  return whole === 0 ? null : percentage.format(part / whole);
}

/** The day in UTC, as in the files. */
function dayOf(seconds) {
  return seconds === null ? "" : new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Calls back with the width of an element, at once and whenever it changes. */
function followWidth(node, draw) {
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(node.clientWidth);
    if (width > 0 && width !== drawn) {
      drawn = width;
      draw(width);
    }
  }).observe(node);
}
