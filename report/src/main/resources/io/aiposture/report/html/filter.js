// Which findings are wanted. A filter is a set of words for each question; none means all.
const OPEN = D.outcomes.filter((o) => o === "FAIL" || o === "UNKNOWN");

/** A question that can be asked of a rule or of a resource, and the answers there are. */
const QUESTIONS = {
  family: { label: "Family", ofRule: (r) => [D.rules[r].family] },
  cloud: { label: "Cloud", ofSubject: (s) => [scopeOf(s)[0]] },
  account: { label: "Account", ofSubject: (s) => [scopeOf(s)[1]] },
  region: { label: "Region", ofSubject: (s) => [scopeOf(s)[2]], empty: "global" },
  type: { label: "Resource type", ofSubject: (s) => [D.types[S.type[s]]] },
  rule: { label: "Rule", ofRule: (r) => [D.rules[r].id] },
  framework: { label: "Framework", ofRule: (r) => Object.keys(D.rules[r].controls) },
  control: { label: "Control", ofRule: (r) => controlsOf(r) },
};

function controlsOf(rule) {
  return Object.entries(D.rules[rule].controls).flatMap(([framework, ids]) => ids.map((id) => `${framework} ${id}`));
}

function answersTo(question) {
  const of = question.ofRule || question.ofSubject;
  const many = question.ofRule ? D.rules.length : S.type.length;
  const all = new Set();
  for (let n = 0; n < many; n++) {
    of(n).forEach((answer) => all.add(answer));
  }
  return [...all].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

function noFilter() {
  const filter = { q: "", outcome: new Set(OPEN), severity: new Set(), group: "" };
  Object.keys(QUESTIONS).forEach((name) => (filter[name] = ""));
  return filter;
}

/** 1 where a rule, or a resource, answers every question as wanted. */
function mask(filter, kind, many) {
  const wanted = Object.entries(QUESTIONS).filter(([name, q]) => q[kind] && filter[name] !== "");
  const hits = new Uint8Array(many);
  for (let n = 0; n < many; n++) {
    hits[n] = wanted.every(([name, q]) => q[kind](n).includes(valueOf(q, filter[name]))) ? 1 : 0;
  }
  return hits;
}

/** The empty answer has a word of its own, for the empty choice means all. */
function valueOf(question, choice) {
  return choice === (question.empty || "(none)") ? "" : choice;
}

const lower = { rule: null, subject: null, finding: new Array(COUNT) };

function prepareSearch() {
  if (lower.rule) {
    return;
  }
  lower.rule = D.rules.map((r, n) => `${r.id}\n${r.title}\n${r.family}\n${controlsOf(n).join("\n")}`.toLowerCase());
  lower.subject = S.type.map((type, s) =>
    `${nameOf(s)}\n${idOf(s)}\n${D.types[type]}\n${scopeOf(s).join("\n")}`.toLowerCase());
}

function ownWords(i) {
  if (lower.finding[i] === undefined) {
    const unknown = unknownOf.get(i);
    lower.finding[i] = (messageOf(i) + (unknown ? "\n" + unknown.join("\n") : "")).toLowerCase();
  }
  return lower.finding[i];
}

/** Every word must occur somewhere: in the finding, its rule or its resource. */
function searcher(query) {
  const words = query.toLowerCase().split(/\s+/).filter((w) => w);
  if (words.length === 0) {
    return () => true;
  }
  prepareSearch();
  const tests = words.map((w) => {
    const rules = lower.rule.map((text) => text.includes(w));
    const subjects = lower.subject.map((text) => text.includes(w));
    return (i) => rules[F.rule[i]] || subjects[F.subject[i]] || ownWords(i).includes(w);
  });
  return (i) => tests.every((test) => test(i));
}

/** The findings that a filter lets through, in report order, and how many each box of outcome or severity is worth. */
function matching(filter) {
  const outcomes = D.outcomes.map((o) => filter.outcome.has(o));
  const severities = D.severities.map((s) => filter.severity.size === 0 || filter.severity.has(s));
  const rules = mask(filter, "ofRule", D.rules.length);
  const subjects = mask(filter, "ofSubject", S.type.length);
  const found = searcher(filter.q);
  const all = [];
  const byOutcome = new Array(outcomes.length).fill(0);
  const bySeverity = new Array(severities.length).fill(0);
  for (let i = 0; i < COUNT; i++) {
    if (rules[F.rule[i]] && subjects[F.subject[i]] && found(i)) {
      const outcome = outcomes[outcomeOf[i]];
      const severity = severities[severityOf[i]];
      byOutcome[outcomeOf[i]] += severity ? 1 : 0;
      bySeverity[severityOf[i]] += outcome ? 1 : 0;
      if (outcome && severity) {
        all.push(i);
      }
    }
  }
  return { all, byOutcome, bySeverity };
}

function filterFrom(query) {
  const given = new URLSearchParams(query);
  const filter = noFilter();
  for (const name of given.keys()) {
    if (name === "outcome" || name === "severity") {
      const words = name === "outcome" ? D.outcomes : D.severities;
      filter[name] = new Set(given.getAll(name).filter((w) => words.includes(w)));
    } else if (typeof filter[name] === "string") {
      filter[name] = given.get(name);
    }
  }
  return filter;
}

function filterTo(filter) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    (value instanceof Set ? [...value] : [value]).filter((v) => v !== "").forEach((v) => query.append(name, v));
  }
  return query.toString();
}
