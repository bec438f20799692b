// Long tables of the other parts, a page at a time.
const TABLE_PAGE = 25;

function table(host, columns, rows, label, only) {
  let at = 0;
  let size = TABLE_PAGE;
  const box = el("input", { type: "checkbox", onchange: () => { at = 0; draw(); } });
  const toggleOnly = only ? el("label", { class: "chip" }, box, only.label) : null;
  const content = el("div", { class: "scroll" });
  const foot = el("div");
  const draw = () => {
    const wanted = box.checked ? rows.filter(only.test) : rows;
    const body = wanted.slice(at * size, (at + 1) * size).map((row) =>
      el("tr", {}, ...columns.map(([, cell, css]) => el("td", { class: css || null }, cell(row)))));
    content.replaceChildren(
      el(
        "table",
        { class: "list" },
        el("caption", {}, caption(wanted.length, rows.length, at * size, body.length, label)),
        el("thead", {}, el("tr", {}, ...columns.map(([name, , css]) => el("th", { scope: "col", class: css || null }, name)))),
        el("tbody", {}, ...body),
      ),
    );
    foot.replaceChildren(pager(at, size, wanted.length, `Pages: ${label}`, (target) => { at = target; draw(); }));
  };
  draw();
  let before = null;
  addEventListener("beforeprint", () => {
    before = [at, box.checked];
    [at, size] = [0, PRINTED];
    box.checked = only !== undefined && only.print === true;
    draw();
  });
  addEventListener("afterprint", () => {
    [at, box.checked] = before;
    size = TABLE_PAGE;
    draw();
  });
  document.getElementById(host)?.replaceChildren(...[toggleOnly, content, foot].filter((e) => e));
}

/** Says what of a table is here, on paper too. */
function caption(wanted, all, from, shown, label) {
  const what = `${counted(wanted, label)}${wanted < all ? ` of ${grouped(all)}` : ""}`;
  return shown < wanted ? `${what}; here are ${grouped(from + 1)} to ${grouped(from + shown)}` : what;
}

/** A number; zeros recede, so that the others are seen. */
function amount(n) {
  return n === 0 ? el("span", { class: "zero" }, "0") : grouped(n);
}

function rowsOf(columns) {
  return columns.scope.map((_, n) => n);
}

function callTable() {
  const C = D.calls;
  const number = (name) => (n) => amount(C[name][n]);
  const columns = [
    ["Call", (n) => el("code", {}, show(D.texts[C.operation[n]]))],
    ["Where", (n) => show(place(D.scopes[C.scope[n]]))],
    ["Made", number("attempted"), "count"],
    ["Answered", number("ok"), "count"],
    ["Denied", number("denied"), "count"],
    ["Throttled", number("throttled"), "count"],
    ["Failed", number("failed"), "count"],
    ["Not offered", number("notOffered"), "count"],
    ["Resources", number("resources"), "count"],
  ];
  const only = { label: "only calls without an answer", test: (n) => C.denied[n] + C.throttled[n] + C.failed[n] > 0, print: true };
  table("coverage-table", columns, rowsOf(C), "line", only);
}

function gapTable() {
  const G = D.gaps;
  if (G.scope.length === 0) {
    return;
  }
  const columns = [
    ["Call", (n) => el("code", {}, show(D.texts[G.operation[n]]))],
    ["Where", (n) => show(place(D.scopes[G.scope[n]]))],
    ["Resource type", (n) => (D.types[G.type[n]] === "*" ? "all" : show(D.types[G.type[n]]))],
    ["Why", (n) => show(D.texts[G.reason[n]] + (G.detail[n] ? " " + D.texts[G.detail[n]] : ""))],
  ];
  table("gaps", columns, rowsOf(G), "unread list");
}

function ruleTable() {
  const counts = D.rules.map(() => new Array(D.outcomes.length).fill(0));
  for (let i = 0; i < COUNT; i++) {
    counts[F.rule[i]][outcomeOf[i]]++;
  }
  const link = (r) =>
    el("a", { href: "#findings?" + filterTo({ outcome: new Set(D.outcomes), rule: D.rules[r].id }) }, show(D.rules[r].id));
  const columns = [
    ["Rule", (r) => [link(r), el("small", {}, show(D.rules[r].title))]],
    ["Severity", (r) => D.severities[D.rules[r].severity]],
    ...D.outcomes.map((_, o) => [word(o), (r) => amount(counts[r][o]), "count"]),
    ["Input", (r) => (D.rules[r].input ? "read" : "none")],
  ];
  const order = D.rules.map((_, r) => r).sort((a, b) =>
    D.rules[a].severity - D.rules[b].severity || D.rules[a].id.localeCompare(D.rules[b].id, "en"));
  const only = { label: "only what failed or is unknown", test: (r) => counts[r][0] + counts[r][1] > 0 };
  table("rules-table", columns, order, "rule", only);
}

callTable();
gapTable();
ruleTable();
