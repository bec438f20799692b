// Rows of findings, and what opens below one.
let rowNumber = 0;

function badge(i) {
  const outcome = D.outcomes[outcomeOf[i]];
  const severity = D.severities[severityOf[i]];
  return outcome === "FAIL"
    ? el("span", { class: `badge severity-${severity}` }, severity)
    : el("span", { class: `badge ${cssOf(outcomeOf[i])}` }, word(outcomeOf[i]));
}

/** A failure says what is wrong; every other verdict is about the rule's good end. */
function headlineOf(i) {
  const rule = D.rules[F.rule[i]];
  return ["FAIL", "WAIVED"].includes(D.outcomes[outcomeOf[i]]) ? messageOf(i) || rule.title : rule.title;
}

function findingRows(i) {
  const subject = F.subject[i];
  const id = `row-${rowNumber++}`;
  const more = el("tr", { id, class: "detail", hidden: true }, el("td", { colspan: 4 }));
  const button = el(
    "button",
    { type: "button", class: "open", "aria-expanded": "false", "aria-controls": id, onclick: () => toggle(i, button, more) },
    show(headlineOf(i)),
  );
  const row = el(
    "tr",
    { class: "finding" },
    el("td", {}, badge(i)),
    el("td", {}, button, el("small", {}, show(D.rules[F.rule[i]].id)), unreadLine(i)),
    el("td", {}, el("span", { class: "name" }, show(titleOf(subject), 120)), el("small", {}, show(D.types[S.type[subject]]))),
    where(scopeOf(subject)),
  );
  return [row, more];
}

function where([cloud, account, region]) {
  return el("td", {}, el("span", { class: "name" }, show(`${cloud} ${account}`.trim(), 120)), el("small", {}, show(region || "global")));
}

function unreadLine(i) {
  const unknown = unknownOf.get(i);
  return unknown ? el("small", {}, "not read: " + show(`${unknown[0]} ${unknown[1]}`.trim())) : null;
}

function toggle(i, button, more) {
  const opens = more.hidden;
  more.hidden = !opens;
  button.setAttribute("aria-expanded", String(opens));
  if (opens && !more.firstChild.hasChildNodes()) {
    more.firstChild.append(detail(i));
  }
}

function detail(i) {
  const rule = D.rules[F.rule[i]];
  const subject = F.subject[i];
  const parts = el("dl", { class: "facts detail-facts" });
  const add = (name, ...content) =>
    content.length > 0 && parts.append(el("div", {}, el("dt", {}, name), el("dd", {}, ...content)));
  add("Should be", show(rule.title));
  unknownPart(i, add);
  waiverPart(i, add);
  add("Why it matters", show(rule.why, 2000));
  add("Fix", show(rule.fix, 2000), code(rule.cli), code(rule.terraform));
  add("Evidence", evidenceTable(i));
  add("Resource", el("code", {}, show(idOf(subject), 2000)));
  if (D.severities[severityOf[i]] !== D.severities[rule.severity]) {
    add("Severity", `${D.severities[severityOf[i]]} here; the rule's own is ${D.severities[rule.severity]}`);
  }
  add("Controls", controlList(rule));
  add("References", references(rule));
  add("Fingerprint", el("code", {}, fingerprintOf(i)));
  return parts;
}

function unknownPart(i, add) {
  const unknown = unknownOf.get(i);
  if (unknown) {
    const [operation, reason, permission] = unknown;
    add("Not read", el("code", {}, show(operation || "(no call)")), " ", show(reason));
    add("Mend it by", permission ? "granting " : "reading it again", el("code", {}, show(permission)));
  }
}

function waiverPart(i, add) {
  const waiver = waiverOf.get(i);
  if (waiver) {
    const [reason, owner, expires, place] = waiver;
    add("Waived", show(reason, 2000), el("small", {}, show(`by ${owner}, until ${expires}, in ${place}`)));
    add("Severity", D.severities[severityOf[i]]);
  }
}

function code(text) {
  return text ? el("pre", { tabindex: 0 }, showLines(text)) : null;
}

function evidenceTable(i) {
  const triples = evidenceOf(i);
  if (triples.length === 0) {
    return el("span", { class: "quiet" }, unknownOf.has(i) ? "none, for no verdict was given" : "none");
  }
  const rows = triples.map(([resource, path, value]) =>
    el(
      "tr",
      {},
      el("td", {}, el("code", {}, show(path)), resource ? el("small", {}, "of " + show(resource)) : null),
      el("td", {}, value === null ? el("em", {}, "absent") : el("code", {}, show(value, 2000))),
    ));
  return el(
    "table",
    { class: "evidence" },
    el("thead", { class: "hidden" }, el("tr", {}, el("th", {}, "What"), el("th", {}, "Value"))),
    el("tbody", {}, ...rows),
  );
}

function controlList(rule) {
  const lines = Object.entries(rule.controls).map(([framework, ids]) =>
    el("li", {}, el("span", { class: "quiet" }, show(framework)), " ", show(ids.join(", "), 1000)));
  return lines.length === 0 ? "none" : el("ul", { class: "controls" }, ...lines);
}

function references(rule) {
  const links = rule.references.map((url) =>
    /^https:\/\//.test(url) ? el("a", { href: url, rel: "noreferrer noopener" }, show(url)) : show(url));
  return links.length === 0 ? "none" : el("ul", {}, ...links.map((link) => el("li", {}, link)));
}

function findingTable(findings) {
  const columns = ["Verdict", "Finding", "Resource", "Where"];
  return el(
    "table",
    { class: "findings" },
    el("thead", {}, el("tr", {}, ...columns.map((c) => el("th", { scope: "col" }, c)))),
    el("tbody", {}, ...findings.flatMap(findingRows)),
  );
}
