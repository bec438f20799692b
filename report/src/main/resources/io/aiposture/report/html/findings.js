// The explorer: filters, the list, and what is printed.
const PAGE = 50;
const PRINTED = 2000;
const explorer = document.getElementById("explorer");
const status = el("p", { role: "status", class: "status" });
const list = el("div", { class: "list-host" });
const below = el("div");
let filter = noFilter();
let found = [];
let page = 0;

function choice(name, words, labels) {
  const boxes = words.map((w, n) =>
    el(
      "label",
      { class: "chip" },
      el("input", { type: "checkbox", name, value: w, onchange: () => flip(name, w) }),
      el("span", { class: name === "severity" ? `dot severity-${w}` : `dot ${cssOf(n)}` }),
      `${labels[n]} `,
      el("small", { id: `count-${w}` }),
    ));
  return el("fieldset", { class: "chips" }, el("legend", {}, name === "outcome" ? "Outcome" : "Severity"), ...boxes);
}

function flip(name, w) {
  filter[name].has(w) ? filter[name].delete(w) : filter[name].add(w);
  changed();
}

/** What a select offers; its options hold numbers, for answers are hostile text. */
const offers = {};

function picker(name, label, none, values, labels) {
  offers[name] = ["", ...values];
  const options = [none, ...labels].map((text, n) => el("option", { value: n }, show(text, 100)));
  const choose = (e) => { filter[name] = offers[name][e.target.value]; changed(); };
  return el("label", { class: "pick" }, el("span", {}, label), el("select", { name, onchange: choose }, ...options));
}

function pickers() {
  const questions = Object.entries(QUESTIONS).map(([name, question]) => {
    const answers = answersTo(question).map((a) => a || question.empty || "(none)");
    return answers.length < 2 ? null : picker(name, question.label, "all", answers, answers);
  });
  const groups = Object.values(GROUPINGS).map((g) => g.label.toLowerCase());
  return [...questions, picker("group", "Group by", "nothing", Object.keys(GROUPINGS), groups)].filter((p) => p);
}

function form() {
  let waiting = 0;
  const later = (e) => {
    filter.q = e.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(changed, 120);
  };
  const search = el("input", { type: "search", name: "q", oninput: later, autocomplete: "off", spellcheck: "false" });
  return el(
    "form",
    { role: "search", class: "filters", "aria-label": "Filter the findings", onsubmit: (e) => e.preventDefault() },
    el("label", { class: "pick search" }, el("span", {}, "Search in findings, rules and resources"), search),
    choice("outcome", D.outcomes, D.outcomes.map((_, n) => word(n))),
    choice("severity", D.severities, D.severities),
    el("div", { class: "picks" }, ...pickers()),
    el("button", { type: "button", class: "reset", onclick: () => { filter = noFilter(); changed(); } }, "Reset filters"),
  );
}

/** Makes the form say what the filter is, wherever that came from. */
function reflect() {
  for (const input of explorer.querySelectorAll("input, select")) {
    if (input.type === "checkbox") {
      input.checked = filter[input.name].has(input.value);
    } else if (input.name in offers) {
      input.selectedIndex = offers[input.name].indexOf(filter[input.name]);
    } else if (input.value !== filter[input.name]) {
      input.value = filter[input.name];
    }
  }
}

function changed() {
  try {
    history.replaceState(null, "", "#findings?" + filterTo(filter));
  } catch {
    // some browsers refuse this for files; the filter works all the same
  }
  apply();
}

function apply() {
  const begun = performance.now();
  const { all, byOutcome, bySeverity } = matching(filter);
  found = all;
  page = 0;
  reflect();
  byOutcome.forEach((n, o) => (document.getElementById(`count-${D.outcomes[o]}`).textContent = grouped(n)));
  bySeverity.forEach((n, s) => (document.getElementById(`count-${D.severities[s]}`).textContent = grouped(n)));
  render();
  document.documentElement.dataset.filtered = String(Math.round(performance.now() - begun));
}

function go(target) {
  page = target;
  render();
  document.getElementById("findings").scrollIntoView();
  status.focus({ preventScroll: true });
}

function render() {
  const grouping = GROUPINGS[filter.group];
  const groups = grouping ? groupsOf(found, grouping) : null;
  const size = groups ? GROUP_PAGE : PAGE;
  const total = groups ? groups.length : found.length;
  list.replaceChildren(
    ...(groups ? groupList(groups, grouping, page) : [findingTable(found.slice(page * size, (page + 1) * size))]),
  );
  below.replaceChildren(pager(page, size, total, "Pages of findings", go));
  status.textContent = summary(groups, size, total);
}

function summary(groups, size, total) {
  if (found.length === 0) {
    return `No finding matches, of ${grouped(COUNT)} in this report.`;
  }
  const from = page * size + 1;
  const to = Math.min(total, from + size - 1);
  const what = groups ? `${counted(total, "group")}, ` : "";
  const hidden = COUNT - found.length;
  return `${what}${counted(found.length, "finding")} of ${grouped(COUNT)}; showing ${groups ? "groups " : ""}` +
    `${grouped(from)} to ${grouped(to)}.` +
    (hidden > 0 ? ` The filters hide ${grouped(hidden)}.` : "");
}

/** Paper has no pages to leaf through: all that matches is printed open, as far as a printer can bear. */
function print() {
  const some = found.slice(0, PRINTED);
  const table = findingTable(some);
  const rows = [...table.querySelectorAll("tr.detail")];
  rows.forEach((row, n) => {
    row.hidden = false;
    row.firstChild.append(detail(some[n]));
  });
  list.replaceChildren(table);
  const all = found.length > some.length
    ? ` PRINTED ARE THE FIRST ${grouped(some.length)} OF ${grouped(found.length)}: filter to print the others.`
    : " All of them are printed.";
  status.textContent = `${counted(found.length, "finding")} of ${grouped(COUNT)} match the filters.${all}`;
}

function follow() {
  if (location.hash.startsWith("#findings?")) {
    filter = filterFrom(location.hash.slice("#findings?".length));
    apply();
    document.getElementById("findings").scrollIntoView();
    document.getElementById("findings").focus({ preventScroll: true });
  }
}

status.tabIndex = -1;
explorer.append(form(), status, list, below);
apply();
follow();
document.documentElement.dataset.ready = String(Math.round(performance.now()));
addEventListener("hashchange", follow);
addEventListener("beforeprint", print);
addEventListener("afterprint", render);
