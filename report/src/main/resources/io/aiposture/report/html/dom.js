// Everything shown goes through text nodes: nothing of the data is ever parsed as HTML.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu;
const LONGEST = 400;

/** Makes control characters and text-direction marks visible; cuts what is absurdly long, and says so. */
function show(text, longest = LONGEST) {
  const cut = text.length > longest;
  const safe = (cut ? text.slice(0, longest) : text).replace(
    HIDDEN,
    (c) => "\\u" + c.codePointAt(0).toString(16).padStart(4, "0"),
  );
  return cut ? `${safe}… (${text.length} characters)` : safe;
}

/** Several lines, each made safe by itself. */
function showLines(text) {
  return text.split("\n").map((line) => show(line, 2000)).join("\n");
}

/** An element; strings among its children become text. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((c) => c !== null && c !== ""));
  return element;
}

const grouped = (n) => n.toLocaleString("en-US");
const counted = (n, noun) => `${grouped(n)} ${noun}${n === 1 ? "" : "s"}`;

/** Buttons to leaf through a list; nothing when it fits one page. */
function pager(page, size, total, label, go) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0) {
    return el("div", { class: "pager" });
  }
  const button = (text, target, off) =>
    el("button", { type: "button", disabled: off, onclick: () => go(target) }, text);
  return el(
    "nav",
    { class: "pager", "aria-label": label },
    button("First", 0, page === 0),
    button("Previous", page - 1, page === 0),
    el("span", {}, `page ${grouped(page + 1)} of ${grouped(last + 1)}`),
    button("Next", page + 1, page === last),
    button("Last", last, page === last),
  );
}
