// Findings in groups. A finding with several controls stands in several groups.
const GROUP_PAGE = 40;
const GROUP_ROWS = 25;

const GROUPINGS = {
  outcome: { label: "Outcome", of: (i) => [outcomeOf[i]], name: (n) => word(n) },
  severity: { label: "Severity", of: (i) => [severityOf[i]], name: (n) => D.severities[n] },
  rule: { label: "Rule", of: (i) => [F.rule[i]], name: (n) => `${D.rules[n].title} · ${D.rules[n].id}` },
  resource: {
    label: "Resource",
    of: (i) => [F.subject[i]],
    name: (n) => [titleOf(n), D.types[S.type[n]], place(scopeOf(n))].filter((p) => p).join(" · "),
  },
};
for (const [name, question] of Object.entries(QUESTIONS)) {
  GROUPINGS[name] = GROUPINGS[name] || {
    label: question.label,
    of: (i) => (question.ofRule ? question.ofRule(F.rule[i]) : question.ofSubject(F.subject[i])),
    name: (n) => n || question.empty || "(none)",
  };
}

/** Groups in the order of their worst finding, then of their size. */
function groupsOf(findings, grouping) {
  const groups = new Map();
  for (const i of findings) {
    for (const key of grouping.of(i)) {
      const group = groups.get(key);
      if (group) {
        group.push(i);
      } else {
        groups.set(key, [i]);
      }
    }
  }
  const worst = (group) => outcomeOf[group[0]] * SEVERITIES + severityOf[group[0]];
  return [...groups].sort(([, a], [, b]) => worst(a) - worst(b) || b.length - a.length);
}

function tally(findings) {
  const counts = new Array(D.outcomes.length).fill(0);
  findings.forEach((i) => counts[outcomeOf[i]]++);
  return counts.map((n, o) => (n ? `${grouped(n)} ${word(o)}` : "")).filter((t) => t).join(", ");
}

function groupElement(name, findings) {
  const body = el("div", { class: "group-body" });
  let shown = 0;
  const more = () => {
    const next = findings.slice(shown, shown + GROUP_ROWS);
    shown += next.length;
    body.querySelector(".more")?.remove();
    body.append(findingTable(next));
    const left = findings.length - shown;
    if (left > 0) {
      const text = `Show ${grouped(Math.min(GROUP_ROWS, left))} more; ${grouped(left)} left`;
      body.append(el("button", { type: "button", class: "more", onclick: more }, text));
    }
  };
  const open = (event) => event.target.open && shown === 0 && more();
  return el(
    "details",
    { class: "group", ontoggle: open },
    el("summary", {}, badge(findings[0]), el("span", { class: "name" }, show(name)), el("small", {}, tally(findings))),
    body,
  );
}

function groupList(groups, grouping, page) {
  return groups
    .slice(page * GROUP_PAGE, (page + 1) * GROUP_PAGE)
    .map(([key, findings]) => groupElement(grouping.name(key), findings));
}
