// The result: columns of numbers that point into lists of what is said more than once.
const D = JSON.parse(document.getElementById("data").textContent);
const F = D.findings;
const S = D.subjects;
const COUNT = F.rule.length;
const SEVERITIES = D.severities.length;
const OUTCOME_WORDS = {
  FAIL: "failed",
  UNKNOWN: "unknown",
  WAIVED: "waived",
  PASS: "passed",
  NOT_APPLICABLE: "not applicable",
};

const outcomeOf = new Uint8Array(COUNT);
const severityOf = new Uint8Array(COUNT);
for (let i = 0; i < COUNT; i++) {
  const verdict = F.verdict.charCodeAt(i) - 65;
  outcomeOf[i] = Math.floor(verdict / SEVERITIES);
  severityOf[i] = verdict % SEVERITIES;
}
const unknownOf = new Map(F.unknownAt.map((finding, n) => [finding, D.unknowns[F.unknown[n]]]));
const waiverOf = new Map(F.waiverAt.map((finding, n) => [finding, D.waivers[F.waiver[n]]]));

const word = (outcome) => OUTCOME_WORDS[D.outcomes[outcome]] || D.outcomes[outcome].toLowerCase();
const cssOf = (outcome) => D.outcomes[outcome].toLowerCase().replace("_", "-");
const scopeOf = (subject) => D.scopes[S.scope[subject]];
const nameOf = (subject) => D.texts[S.name[subject]];
const idOf = (subject) => expand(D.texts[S.id[subject]], subject, "");
const titleOf = (subject) => nameOf(subject) || idOf(subject);
const place = ([cloud, account, region]) => [cloud, account, region].filter((p) => p).join(" / ");
const messageOf = (i) => expand(D.texts[F.message[i]], F.subject[i]);

/** Puts the resource's own names where a text has marks for them. */
function expand(text, subject, id) {
  if (!text.includes("~")) {
    return text;
  }
  return text.replace(/~([inar~])/g, (whole, mark) => {
    switch (mark) {
      case "i":
        return id === undefined ? idOf(subject) : id;
      case "n":
        return nameOf(subject);
      case "a":
        return scopeOf(subject)[1];
      case "r":
        return scopeOf(subject)[2];
      default:
        return "~";
    }
  });
}

/** Triples of resource, path and value; the value is null for what is absent. */
function evidenceOf(i) {
  const flat = D.evidences[F.evidence[i]];
  const text = (n) => expand(D.texts[n], F.subject[i]);
  const triples = [];
  for (let k = 0; k < flat.length; k += 3) {
    triples.push([text(flat[k]), text(flat[k + 1]), flat[k + 2] === 0 ? null : text(flat[k + 2])]);
  }
  return triples;
}

/** What names a finding in every scan and every format; hashed here to keep the file small. */
function fingerprintOf(i) {
  const subject = F.subject[i];
  const rule = D.rules[F.rule[i]].id;
  const identity = [rule, ...scopeOf(subject), D.types[S.type[subject]], idOf(subject)].join("\0");
  return sha256(identity).slice(0, 32);
}
